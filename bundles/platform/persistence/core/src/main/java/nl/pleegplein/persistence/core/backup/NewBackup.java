package nl.pleegplein.persistence.core.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pleegplein.persistence.api.backup.BackupException;
import nl.pleegplein.persistence.api.backup.BackupReport;

/**
 * A backup that is being written, beside the place where it is to stand, for its owner alone. Closed before it was
 * finished, nothing of it is left.
 */
public final class NewBackup implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path folder;
    private final OutputStream sums;
    private long files;
    private long bytes;
    private boolean finished;

    private NewBackup(Path target, Path folder) throws IOException {
        this.target = target;
        this.folder = folder;
        this.sums = new BufferedOutputStream(Channels.newOutputStream(create(folder.resolve(Layout.SUMS))));
    }

    /** @throws BackupException when nothing can be written there */
    public static NewBackup at(Path place) throws IOException {
        Path target = place.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new BackupException("There is no folder " + parent);
        }
        requireEmpty(target);
        Path folder = parent.resolve(target.getFileName() + ".unfinished-" + UUID.randomUUID());
        Files.createDirectory(folder, attributes(folder, OWNERS_FOLDER));
        return new NewBackup(target, folder);
    }

    private static void requireEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new BackupException(target + " is no folder");
        }
        try (Stream<Path> children = Files.list(target)) {
            if (children.findAny().isPresent()) {
                throw new BackupException(target + " is not empty; name a folder that is not there yet");
            }
        }
    }

    /** Writes what a file is to hold. */
    public interface Content {
        void to(OutputStream out) throws IOException, SQLException;
    }

    void write(String name, Content content) throws IOException, SQLException {
        Path file = file(name);
        Files.createDirectories(file.getParent(), attributes(folder, OWNERS_FOLDER));
        try (FileChannel channel = create(file)) {
            DigestOutputStream digesting = new DigestOutputStream(Channels.newOutputStream(channel), Sums.digest());
            try (OutputStream out = new BufferedOutputStream(digesting, BUFFER)) {
                content.to(out);
                out.flush();
                channel.force(true);
            }
            String sum = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
            sums.write((sum + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
        }
        files++;
        bytes += Files.size(file);
    }

    void makeFolder(String name) throws IOException {
        Files.createDirectories(file(name), attributes(folder, OWNERS_FOLDER));
    }

    /** A file in it. */
    Path file(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException(name);
        }
        return file;
    }

    /** Makes it a backup: what is missing now was not to be in it. */
    public void finish(Manifest manifest) throws IOException, SQLException {
        write(Manifest.NAME, manifest::write);
        sums.close();
        force(folder.resolve(Layout.SUMS));
        // Nothing is replaced but an empty folder.
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        force(target.getParent());
    }

    /** What it holds. */
    public BackupReport report(List<SavedDomain> domains, Duration took, List<String> warnings) {
        List<SavedTable> tables =
                domains.stream().flatMap(domain -> domain.tables().stream()).toList();
        long rows = tables.stream().mapToLong(SavedTable::rows).sum();
        return new BackupReport(target, domains.size(), tables.size(), rows, files, bytes, took, warnings);
    }

    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        try (sums) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes(file, OWNERS_FILE));
    }

    private static void force(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot do this for a directory; they write its entries through by themselves.
            return;
        }
    }

    /** Windows has no such permissions; there the rights of the folder around it must do. */
    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
