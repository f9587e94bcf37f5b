package nl.pleegplein.syndication.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = SyndicationConfig.PID, name = "Pleegplein syndication")
@interface SyndicationConfig {
    String PID = "nl.pleegplein.syndication";

    @AttributeDefinition(
            description =
                    "Sites that may show articles in a frame, with commas between, such as https://www.example.nl or https://*.example.nl."
                            + " None: only this site itself")
    String embedOrigins() default "";
}
