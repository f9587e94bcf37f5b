package nl.pleegplein.privacy.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where archives wait for their owners: files with names that nobody can guess, for this process only. Thread-safe. */
@Component(service = ExportFolder.class, configurationPid = PrivacyConfig.PID)
public final class ExportFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ExportFolder.class);
    private static final int RANDOM_BYTES = 24;

    private final Path root;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public ExportFolder(PrivacyConfig config) {
        this(DataFolder.place(config.exports(), "exports"));
    }

    ExportFolder(Path root) {
        this.root = root;
    }

    /** Makes an empty folder to work in. */
    Path workplace() {
        try {
            Files.createDirectories(root);
            return Files.createDirectory(root.resolve(name()), forOwner("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FileAttribute<?>[] forOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Makes an empty file for the owner of the process. */
    static Path newFile(Path file) throws IOException {
        return Files.createFile(file, forOwner("rw-------"));
    }

    /** Takes a file over, and gives it a name. */
    String keep(Path file) {
        try {
            String name = name() + ".zip";
            Files.move(file, root.resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(String name, long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(inside(name));
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    boolean has(String name) {
        return Files.isRegularFile(inside(name));
    }

    private Path inside(String name) {
        Path file = root.resolve(name).normalize();
        if (!root.equals(file.getParent())) {
            throw new IllegalArgumentException("Not an archive");
        }
        return file;
    }

    /** Removes an archive or a workplace with all that is in it, if it is there. */
    void remove(String name) {
        remove(inside(name));
    }

    static void remove(Path place) {
        try {
            if (Files.isDirectory(place)) {
                try (Stream<Path> inside = Files.list(place)) {
                    inside.forEach(ExportFolder::remove);
                }
            }
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.warn("An archive could not be removed; it is tried again: {}", place, e);
        }
    }

    /** The names of what was changed last before this time. */
    List<String> before(Instant time) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(place -> modified(place).isBefore(time))
                    .map(place -> place.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path place) {
        try {
            return Files.getLastModifiedTime(place).toInstant();
        } catch (IOException e) {
            return Instant.MAX;
        }
    }
}
