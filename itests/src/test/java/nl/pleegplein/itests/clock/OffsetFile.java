package nl.pleegplein.itests.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Keeps a system property as a file says. */
final class OffsetFile implements Runnable {
    static final String PROPERTY = "pleegplein.itests.clock.offset";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path file;

    OffsetFile(Path file) {
        this.file = file;
        read();
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            read();
        }
    }

    private void read() {
        try {
            String offset = Files.readString(file).strip();
            if (!offset.isEmpty()) {
                System.setProperty(PROPERTY, offset);
            }
        } catch (IOException e) {
            System.err.println("The clock stays as it is: " + e);
        }
    }
}
