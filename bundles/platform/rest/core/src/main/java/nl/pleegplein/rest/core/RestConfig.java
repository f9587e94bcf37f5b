package nl.pleegplein.rest.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = RestConfig.PID, name = "Pleegplein REST")
@interface RestConfig {
    String PID = "nl.pleegplein.rest";

    @AttributeDefinition(description = "How many requests one client may make in a minute")
    int requestsPerMinute() default 600;

    @AttributeDefinition(description = "The largest body in bytes, for services that say nothing else")
    long maxBodyBytes() default 1L << 20;
}
