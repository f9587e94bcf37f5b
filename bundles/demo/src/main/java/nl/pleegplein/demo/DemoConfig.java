package nl.pleegplein.demo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = DemoConfig.PID, name = "Pleegplein demonstration content")
@interface DemoConfig {
    String PID = "nl.pleegplein.demo";

    @AttributeDefinition(description = "Whether the demonstration content is loaded by itself when the platform starts")
    boolean enabled() default true;
}
