package nl.pleegplein.keys.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The file that keeps a key ring: readable by its owner alone, replaced as a whole, and changed under a lock, so that
 * nodes that share it do not lose each other's keys. A file that cannot be understood is never overwritten.
 */
final class KeyRingFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final String INTRODUCTION = """
            # The keys with which Pleegplein signs, oldest first. Whoever has them can forge what it signed.
            # Keep this file to yourself, and back it up apart from the database.
            """;

    private final Path file;

    KeyRingFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Differs from an earlier answer when the file was replaced; cheap enough to ask often. */
    Version version() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(now.lastModifiedTime(), now.size(), Optional.ofNullable(now.fileKey()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeyRing read() {
        try {
            return parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads, changes and writes while no other node or thread does; writes only what differs. */
    void change(UnaryOperator<KeyRing> change) {
        try {
            Files.createDirectories(file.getParent(), attributes(OWNER_ONLY_FOLDER));
            try (FileTurn turn = FileTurn.take(sibling(".lock"), attributes(OWNER_ONLY))) {
                KeyRing before = Files.exists(file) ? parse() : new KeyRing(List.of());
                KeyRing after = change.apply(before);
                if (!after.equals(before)) {
                    write(after);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyRing parse() throws IOException {
        return new KeyRing(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Key::parse)
                .toList());
    }

    private void write(KeyRing ring) throws IOException {
        Path fresh = sibling(".new");
        Files.deleteIfExists(fresh);
        String lines = ring.keys().stream().map(Key::line).collect(Collectors.joining("\n", INTRODUCTION, "\n"));
        try (FileChannel channel = FileChannel.open(
                fresh, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(OWNER_ONLY))) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path sibling(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Windows has no such permissions; there the folder's own rights must do. */
    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /** The time alone is too coarse: two changes may fall within one tick of the file system. */
    record Version(FileTime changed, long size, Optional<Object> identity) {}
}
