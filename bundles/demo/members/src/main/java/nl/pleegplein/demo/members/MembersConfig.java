package nl.pleegplein.demo.members;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein demonstration members")
@interface MembersConfig {
    @AttributeDefinition(description = "Whether the demonstration is brought in by itself, its members as well")
    boolean enabled() default true;

    @AttributeDefinition(
            description = "From where somebody may sign in as one of the made-up members whose passwords are known:"
                    + " loopback (this machine), everywhere, nowhere")
    String signIn() default "loopback";
}
