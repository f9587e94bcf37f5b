package nl.pleegplein.library.core.imports;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = LibraryConfig.PID, name = "Pleegplein library")
@interface LibraryConfig {
    String PID = "nl.pleegplein.library";

    @AttributeDefinition(
            name = "Folder for uploads",
            description = "Where zip files are unpacked until they are imported. Empty: library-uploads in Karaf's data"
                    + " folder. With several nodes, a folder that all of them see.")
    String upload_folder() default "";
}
