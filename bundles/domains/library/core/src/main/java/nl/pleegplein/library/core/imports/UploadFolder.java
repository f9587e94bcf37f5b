package nl.pleegplein.library.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where uploads wait and are unpacked until their import has ended. */
@Component(service = UploadFolder.class, configurationPid = LibraryConfig.PID)
@Designate(ocd = LibraryConfig.class)
public final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    /** An import that was cancelled, or that never came to an end, does not clean up after itself. */
    private static final Duration MAX_AGE = Duration.ofDays(2);

    private final Path root;

    @Activate
    public UploadFolder(LibraryConfig config) {
        this(
                config.upload_folder().isBlank()
                        ? Path.of(
                                System.getProperty("karaf.data", System.getProperty("java.io.tmpdir")),
                                "library-uploads")
                        : Path.of(config.upload_folder()));
    }

    UploadFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Makes an empty folder, and removes those that were forgotten. */
    Path create() {
        try {
            Files.createDirectories(root);
            old().forEach(this::remove);
            return Files.createDirectory(root.resolve(UUID.randomUUID().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> old() throws IOException {
        Instant oldest = Instant.now().minus(MAX_AGE);
        try (Stream<Path> uploads = Files.list(root)) {
            return uploads.filter(upload -> modified(upload).isBefore(oldest)).toList();
        }
    }

    private static Instant modified(Path upload) {
        try {
            return Files.getLastModifiedTime(upload).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }

    /** Removes one of the folders that {@link #create} made; nothing else. */
    void remove(Path upload) {
        if (!root.equals(upload.getParent())) {
            throw new IllegalArgumentException("Not an upload");
        }
        try {
            removeAll(upload);
        } catch (IOException e) {
            LOG.warn("An upload could not be removed: {}", upload, e);
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void removeAll(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Removal());
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
