package nl.pleegplein.events.core;

import java.time.Duration;
import java.time.Instant;
import nl.pleegplein.content.api.ContentRef;

/**
 * A thing whose events wait.
 *
 * @param position of the event that failed, the first that waits
 * @param attempts how often that event has failed
 * @param fault the class of the last failure; no message, which could hold personal data
 */
record Parked(ContentRef ref, long position, int attempts, Instant nextTry, String fault) {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MAX_FAULT = 200;

    static Parked after(Throwable failure, ContentRef ref, long position, int attempts, Instant now) {
        String fault = failure.getClass().getName();
        return new Parked(
                ref,
                position,
                attempts,
                now.plus(pause(attempts)),
                fault.substring(0, Math.min(fault.length(), MAX_FAULT)));
    }

    Parked continuingAt(long next, Instant when) {
        return new Parked(ref, next, 0, when, fault);
    }

    Parked dueAt(Instant when) {
        return new Parked(ref, position, attempts, when, fault);
    }

    /** Also when the next try is further away than it ever was: then the clock was set back. */
    boolean isDue(Instant now) {
        return !nextTry.isAfter(now) || nextTry.isAfter(now.plus(LONGEST_PAUSE));
    }

    /** One second, doubling. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(Math.max(attempts, 1) - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
