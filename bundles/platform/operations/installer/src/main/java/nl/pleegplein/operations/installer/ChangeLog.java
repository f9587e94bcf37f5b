package nl.pleegplein.operations.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.operations.api.Action;
import nl.pleegplein.operations.api.DomainChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators changed, one line each in a file with the data. Thread-safe. */
final class ChangeLog {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);
    private static final int MOST = 50;
    private static final int COLUMNS = 6;
    private static final String NONE = "-";

    private final Path file;

    ChangeLog(Path file) {
        this.file = file;
    }

    synchronized void add(DomainChange change) {
        String line = String.join(
                "\t",
                change.when().toString(),
                change.action().name(),
                change.domain(),
                change.from().orElse(NONE),
                change.to().orElse(NONE),
                change.failure().map(text -> text.replaceAll("\\s+", " ")).orElse(NONE));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.error("{} cannot be written: {}", file, line, e);
        }
    }

    /** The latest first. */
    synchronized List<DomainChange> latest() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            List<DomainChange> found = new ArrayList<>();
            for (String line : lines.subList(Math.max(0, lines.size() - MOST), lines.size())) {
                read(line).ifPresent(found::add);
            }
            Collections.reverse(found);
            return found;
        } catch (IOException e) {
            LOG.error("{} cannot be read", file, e);
            return List.of();
        }
    }

    private static Optional<DomainChange> read(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DomainChange(
                    Instant.parse(columns[0]),
                    Action.valueOf(columns[1]),
                    columns[2],
                    optional(columns[3]),
                    optional(columns[4]),
                    optional(columns[5])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> optional(String column) {
        return Optional.of(column).filter(text -> !text.equals(NONE));
    }
}
