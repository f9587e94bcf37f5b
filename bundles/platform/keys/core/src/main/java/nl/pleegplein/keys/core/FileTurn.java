package nl.pleegplein.keys.core;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A turn at a file, among processes and, other than a bare file lock, among users in one process. */
final class FileTurn implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final FileChannel channel;

    private FileTurn(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException when others keep it for too long */
    static FileTurn take(Path lockFile, FileAttribute<?>... attributes) throws IOException {
        FileChannel channel =
                FileChannel.open(lockFile, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isTaken(channel)) {
            if (System.nanoTime() - until > 0) {
                channel.close();
                throw new IOException(lockFile + " is kept by another process");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return new FileTurn(channel);
    }

    /** Closing the channel releases its lock; the file stays, since a new one could be locked beside an old one. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
