package nl.pleegplein.privacy.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ErasureChoice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts that were closed, in a file that is not in backups: so that those that a backup brings back can be erased again.
 * A line for each: when, account, choice. Only ever added to. Thread-safe.
 */
@Component(service = ErasureLedger.class, configurationPid = PrivacyConfig.PID)
public final class ErasureLedger {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureLedger.class);

    private final Path file;

    @Activate
    public ErasureLedger(PrivacyConfig config) {
        this(DataFolder.place(config.ledger(), "erasures.log"));
    }

    ErasureLedger(Path file) {
        this.file = file;
    }

    /** Returns when they are on the disk. */
    synchronized void add(Collection<ClosedAccount> closed) {
        if (closed.isEmpty()) {
            return;
        }
        String lines = closed.stream().map(ErasureLedger::line).collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
                // After what a crash cut off a new line begins.
                write(channel, endsInside(channel) ? "\n" + lines : lines);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ClosedAccount closed) {
        return closed.asked() + " " + closed.account() + " " + closed.choice() + "\n";
    }

    private static boolean endsInside(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads it from the beginning; an account may come more than once. */
    void forEach(Consumer<ClosedAccount> heard) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                parse(line).ifPresentOrElse(heard, () -> LOG.warn("A line of {} was cut off", file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ClosedAccount> parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClosedAccount(
                    new AccountId(UUID.fromString(parts[1])),
                    ErasureChoice.valueOf(parts[2]),
                    Instant.parse(parts[0])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
