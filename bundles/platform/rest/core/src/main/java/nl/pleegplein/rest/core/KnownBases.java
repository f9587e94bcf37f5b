package nl.pleegplein.rest.core;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bases that were ever served, kept in a file so that a restart does not turn "back in a moment" into "never heard
 * of". Thread-safe.
 */
final class KnownBases {
    /** How long a service whose bundle is not installed is expected back, for instance from an update. */
    static final Duration EXPECTED_BACK = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(KnownBases.class);

    private final Path file;
    private final Clock clock;
    private final Predicate<String> installed;
    private final Map<String, Known> bases = new TreeMap<>();

    /** @param gone when it was last seen; at a start, that is now */
    private record Known(String bundle, Optional<String> domain, Instant gone) {}

    /** @param installed whether a bundle of this symbolic name is there, in whatever state */
    KnownBases(Path file, Clock clock, Predicate<String> installed) {
        this.file = file;
        this.clock = clock;
        this.installed = installed;
        load();
    }

    synchronized void arrived(String base, String bundle, Optional<String> domain) {
        Known before = bases.put(base, new Known(bundle, domain, clock.instant()));
        if (before == null
                || !before.bundle().equals(bundle)
                || !before.domain().equals(domain)) {
            bases.values().removeIf(known -> !isExpected(known));
            save();
        }
    }

    synchronized void gone(String base) {
        bases.computeIfPresent(base, (same, known) -> new Known(known.bundle(), known.domain(), clock.instant()));
    }

    /** Bases of this domain are not expected back, unless they are among those that are here. */
    synchronized void removed(String domain, Set<String> here) {
        boolean any = bases.entrySet()
                .removeIf(entry ->
                        entry.getValue().domain().equals(Optional.of(domain)) && !here.contains(entry.getKey()));
        if (any) {
            save();
        }
    }

    /** Whether a base that has no service now is likely to have one soon. */
    synchronized boolean expects(String base) {
        Known known = bases.get(base);
        if (known == null || isExpected(known)) {
            return known != null;
        }
        bases.remove(base);
        save();
        return false;
    }

    private boolean isExpected(Known known) {
        // What went in the future went before the clock was set back.
        Duration ago = Duration.between(known.gone(), clock.instant());
        return installed.test(known.bundle()) || (!ago.isNegative() && ago.compareTo(EXPECTED_BACK) < 0);
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The list of services cannot be read; those that are away answer 404", e);
            return;
        }
        Instant now = clock.instant();
        stored.stringPropertyNames().forEach(base -> bases.put(base, known(stored.getProperty(base), now)));
    }

    private static Known known(String line, Instant now) {
        String[] columns = line.split("\\|", 2);
        Optional<String> domain =
                columns.length == 2 && !columns[1].isEmpty() ? Optional.of(columns[1]) : Optional.empty();
        return new Known(columns[0], domain, now);
    }

    private void save() {
        Properties stored = new Properties();
        bases.forEach((base, known) ->
                stored.setProperty(base, known.bundle() + "|" + known.domain().orElse("")));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "rest-services", ".tmp");
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                stored.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("The list of services cannot be kept; after a restart, those that are away answer 404", e);
        }
    }
}
