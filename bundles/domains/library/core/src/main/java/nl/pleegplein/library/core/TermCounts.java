package nl.pleegplein.library.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Counts that are asked of the database at most every few seconds. */
final class TermCounts {
    private static final Duration MAX_AGE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Supplier<Map<String, Long>> database;
    private volatile Taken taken = new Taken(Instant.MIN, Map.of());

    private record Taken(Instant at, Map<String, Long> counts) {}

    TermCounts(Clock clock, Supplier<Map<String, Long>> database) {
        this.clock = clock;
        this.database = database;
    }

    Map<String, Long> get() {
        Instant now = clock.instant();
        Duration age = Duration.between(taken.at(), now);
        // A negative one is that of before the clock was set back.
        if (age.isNegative() || age.compareTo(MAX_AGE) > 0) {
            taken = new Taken(now, database.get());
        }
        return taken.counts();
    }
}
