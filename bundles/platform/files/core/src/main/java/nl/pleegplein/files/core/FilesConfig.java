package nl.pleegplein.files.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(name = "Pleegplein: files")
@interface FilesConfig {
    @AttributeDefinition(description = "Where the bytes of files stand; shared by all nodes")
    String folder() default "${karaf.data}/files";

    @AttributeDefinition(description = "How large a video or download may be, in MiB; pictures may be 20 MiB")
    int maxMegabytes() default 500;
}
