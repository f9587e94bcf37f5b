package nl.pleegplein.access.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: access")
@interface AccessConfiguration {
    @AttributeDefinition(
            name = "Operator's token",
            description = "Who sends it as bearer token may do what an operator may. At least 20 characters;"
                    + " empty: nobody can.",
            type = AttributeType.PASSWORD)
    String operatorToken() default "";
}
