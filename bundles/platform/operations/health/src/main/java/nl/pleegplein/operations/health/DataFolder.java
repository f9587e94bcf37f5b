package nl.pleegplein.operations.health;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/** Where Karaf keeps its data. */
final class DataFolder {
    private DataFolder() {}

    static Path of(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty("karaf.data")).orElse("."));
    }
}
