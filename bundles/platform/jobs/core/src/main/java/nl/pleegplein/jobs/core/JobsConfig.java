package nl.pleegplein.jobs.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein jobs", description = "Long work in the background")
@interface JobsConfig {
    String PID = "nl.pleegplein.jobs";

    @AttributeDefinition(
            name = "Workers",
            description = "How many jobs this node does at a time, 1 to 16",
            min = "1",
            max = "16")
    int workers() default 2;
}
