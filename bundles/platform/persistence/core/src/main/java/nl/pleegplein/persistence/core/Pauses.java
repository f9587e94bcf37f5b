package nl.pleegplein.persistence.core;

import java.time.Duration;

/** Pauses between attempts that grow from one second to about a minute. */
final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private Pauses() {}

    static Duration after(int attempt) {
        return FIRST.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS));
    }
}
