package nl.pleegplein.persistence.core;

import java.time.Duration;

/** How long a statement waits for a row that another transaction holds. */
final class LockWait {
    /**
     * Shorter than the time limit of a query (5 s in the persistence units): the database then tells that it was a lock,
     * which {@code Retries} tries again, instead of a query that took too long.
     */
    static final Duration LONGEST = Duration.ofSeconds(4);

    private LockWait() {}
}
