package nl.pleegplein.profiles.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = ProfilesConfig.PID, name = "Pleegplein: pages of members")
@interface ProfilesConfig {
    String PID = "nl.pleegplein.profiles";

    @AttributeDefinition(
            name = "Fields",
            description = "The file with the fields that members may fill in, like the fields.yaml in the bundle."
                    + " Empty: that one.")
    String fields() default "";
}
