package nl.pleegplein.files.core;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The folder of this site, as configured. */
@Component(service = FileFolder.class, configurationPid = "nl.pleegplein.files")
@Designate(ocd = FilesConfig.class)
public final class FileFolder {
    private static final String KARAF_DATA = "karaf.data";
    private static final long MEBIBYTE = 1024 * 1024;

    private final ByteFolder bytes;
    private final long maxBytes;

    @Activate
    public FileFolder(BundleContext context, FilesConfig config) throws IOException {
        // Karaf fills this in for what stands in a file, not for a default.
        String data = String.valueOf(context.getProperty(KARAF_DATA));
        this.bytes = new ByteFolder(Path.of(config.folder().replace("${" + KARAF_DATA + "}", data)));
        this.maxBytes = config.maxMegabytes() * MEBIBYTE;
    }

    FileFolder(Path folder, long maxBytes) throws IOException {
        this.bytes = new ByteFolder(folder);
        this.maxBytes = maxBytes;
    }

    ByteFolder bytes() {
        return bytes;
    }

    long maxBytes() {
        return maxBytes;
    }
}
