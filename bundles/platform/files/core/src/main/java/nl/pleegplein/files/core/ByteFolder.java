package nl.pleegplein.files.core;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.pleegplein.files.api.UnusableFileException;

/**
 * Bytes under their hash, in two levels of folders. What is put in always becomes a new file, also when these bytes are
 * there already: so the time of a file says when it was last kept, and {@link Sweep} never takes one that is being kept.
 */
final class ByteFolder {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int PART = 64 * 1024;
    private static final String HOLD = ".hold";
    private static final Duration LONGEST_HOLD = Duration.ofDays(7);
    static final String ASIDE = ".aside";

    private final Path folder;
    private final Path incoming;

    ByteFolder(Path folder) throws IOException {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
        Files.createDirectories(incoming);
    }

    /** What has been put in. */
    record Kept(String sha256, long size) {}

    /** @throws UnusableFileException when there are more bytes than {@code maxBytes}, or none */
    Kept put(InputStream bytes, long maxBytes) throws IOException {
        Path arriving = incoming.resolve(UUID.randomUUID() + ".part");
        try {
            MessageDigest digest = sha256();
            long size = write(new DigestInputStream(bytes, digest), arriving, maxBytes);
            String hash = HexFormat.of().formatHex(digest.digest());
            Path target = path(hash);
            Files.createDirectories(target.getParent());
            Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(target.getParent());
            return new Kept(hash, size);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    InputStream open(String sha256, long offset) throws IOException {
        FileChannel channel = FileChannel.open(path(sha256), StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The bytes, also while a sweep looks at them once more. */
    InputStream openWherever(String sha256) throws IOException {
        try {
            return open(sha256, 0);
        } catch (NoSuchFileException e) {
            try {
                return Files.newInputStream(aside(sha256));
            } catch (NoSuchFileException notAside) {
                // It has been moved back in between.
                return open(sha256, 0);
            }
        }
    }

    /** Keeps sweeps of all nodes from removing anything, until the answer is closed or this process has long been gone. */
    Closeable hold() throws IOException {
        Path held = Files.createFile(incoming.resolve(UUID.randomUUID() + HOLD));
        return () -> Files.deleteIfExists(held);
    }

    /** Whether somebody holds; what is older than a week was left by a process that was killed. */
    boolean isHeld() throws IOException {
        Instant stale = Instant.now().minus(LONGEST_HOLD);
        try (DirectoryStream<Path> held = Files.newDirectoryStream(incoming, "*" + HOLD)) {
            for (Path each : held) {
                if (Files.getLastModifiedTime(each).toInstant().isAfter(stale)) {
                    return true;
                }
                Files.deleteIfExists(each);
            }
            return false;
        } catch (NoSuchFileException e) {
            // Let go of in this moment; whether there are others is not known.
            return true;
        }
    }

    /** Where a sweep puts bytes before it removes them. */
    Path aside(String sha256) {
        return incoming.resolve(sha256 + ASIDE);
    }

    boolean has(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    Path path(String sha256) {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("Not a hash");
        }
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    Path root() {
        return folder;
    }

    /** Where bytes are until they are whole. */
    Path incoming() {
        return incoming;
    }

    static boolean isHash(String name) {
        return HASH.matcher(name).matches();
    }

    private static long write(InputStream bytes, Path target, long maxBytes) throws IOException {
        long size = 0;
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] part = new byte[PART];
            for (int length = bytes.read(part); length >= 0; length = bytes.read(part)) {
                size += length;
                if (size > maxBytes) {
                    throw new UnusableFileException("The file is larger than " + maxBytes + " bytes");
                }
                ByteBuffer buffer = ByteBuffer.wrap(part, 0, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
        if (size == 0) {
            throw new UnusableFileException("The file is empty");
        }
        return size;
    }

    private static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot do this for a directory; they write its entries through by themselves.
            return;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
