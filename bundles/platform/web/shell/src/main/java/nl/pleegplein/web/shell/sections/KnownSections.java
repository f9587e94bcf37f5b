package nl.pleegplein.web.shell.sections;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sections that were ever here, kept in a file so that a restart does not turn "back in a moment" into "never heard
 * of". Thread-safe.
 */
final class KnownSections {
    /**
     * @param bundle symbolic name
     * @param removed when its bundle was uninstalled; {@link Instant#EPOCH} when it was removed on purpose
     */
    record Known(String id, Set<String> paths, String bundle, Optional<String> domain, Optional<Instant> removed) {
        Known removedAt(Instant when) {
            return new Known(id, paths, bundle, domain, Optional.of(when));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(KnownSections.class);

    private final Path file;
    private final Clock clock;
    private final Duration grace;
    private final Predicate<String> installed;
    private final Map<String, Known> byId = new TreeMap<>();

    /**
     * @param grace how long an uninstalled section is expected back: an upgrade uninstalls and installs
     * @param installed whether a bundle of this symbolic name is there, in whatever state
     */
    KnownSections(Path file, Clock clock, Duration grace, Predicate<String> installed) {
        this.file = file;
        this.clock = clock;
        this.grace = grace;
        this.installed = installed;
        load();
    }

    /**
     * Where the table is kept: with the data of the installation, which outlives the framework's cache of bundles. A new
     * distribution starts with an empty cache, and must know what it is still to get.
     *
     * @param data the folder for data of the installation, if there is one
     * @param cache the bundle's own folder in the cache
     */
    static Path place(Optional<Path> data, Path cache) {
        return data.map(folder -> folder.resolve("pleegplein")).orElse(cache).resolve("sections.properties");
    }

    synchronized void arrived(String id, Set<String> paths, String bundle, Optional<String> domain) {
        Known now = new Known(id, Set.copyOf(paths), bundle, domain, Optional.empty());
        if (!now.equals(byId.put(id, now))) {
            save();
        }
    }

    synchronized void uninstalled(String bundle) {
        List<Known> affected = byId.values().stream()
                .filter(known ->
                        known.bundle().equals(bundle) && known.removed().isEmpty())
                .toList();
        affected.forEach(known -> byId.put(known.id(), known.removedAt(clock.instant())));
        if (!affected.isEmpty()) {
            save();
        }
    }

    /** Sections of this domain are not expected back, unless they are among those that are here. */
    synchronized void markRemoved(String domain, Set<String> here) {
        List<Known> affected = byId.values().stream()
                .filter(known -> known.domain().equals(Optional.of(domain)) && !here.contains(known.id()))
                .toList();
        affected.forEach(known -> byId.put(known.id(), known.removedAt(Instant.EPOCH)));
        if (!affected.isEmpty()) {
            save();
        }
    }

    /** Whether a section, not here now, that owns this path is expected back. */
    synchronized boolean expects(String path) {
        return byId.values().stream().anyMatch(known -> known.paths().contains(path) && expected(known));
    }

    /** All that are expected to be here. */
    synchronized List<Known> expected() {
        return byId.values().stream().filter(this::expected).toList();
    }

    private boolean expected(Known known) {
        if (known.removed().isPresent() && known.removed().get().equals(Instant.EPOCH)) {
            return false;
        }
        if (installed.test(known.bundle())) {
            return true;
        }
        if (known.removed().isEmpty()) {
            // Its bundle went this very moment; the framework tells so a little later.
            return true;
        }
        // What was removed in the future was so before the clock was set back.
        return known.removed()
                .map(when -> Duration.between(when, clock.instant()))
                .filter(ago -> !ago.isNegative() && ago.compareTo(grace) < 0)
                .isPresent();
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // A damaged file costs friendlier pages for what is away, nothing else.
            return;
        }
        for (String id : stored.stringPropertyNames()) {
            String[] columns = stored.getProperty(id).split("\\|", -1);
            if (columns.length == 4) {
                byId.put(id, known(id, columns));
            }
        }
    }

    private Known known(String id, String[] columns) {
        Optional<Instant> removed = columns[3].isEmpty() ? Optional.empty() : Optional.of(moment(columns[3]));
        if (removed.isEmpty() && !installed.test(columns[1])) {
            removed = Optional.of(clock.instant());
        }
        Optional<String> domain = Optional.of(columns[2]).filter(text -> !text.isEmpty());
        return new Known(id, Set.copyOf(List.of(columns[0].split(",", -1))), columns[1], domain, removed);
    }

    private Instant moment(String stored) {
        try {
            return Instant.parse(stored);
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }

    private void save() {
        Properties stored = new Properties();
        byId.values()
                .forEach(known -> stored.setProperty(
                        known.id(),
                        String.join(
                                "|",
                                String.join(",", known.paths()),
                                known.bundle(),
                                known.domain().orElse(""),
                                known.removed().map(Instant::toString).orElse(""))));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "sections", ".tmp");
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                stored.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The table of sections could not be kept; after a restart, sections that are away answer 404", e);
        }
    }
}
