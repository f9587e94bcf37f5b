package nl.pleegplein.web.shell.sections;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes what fails too often out of service for a while: at least 20 requests within a minute of which half failed, then
 * 30 seconds of rest, doubling to 10 minutes for as long as the one trial request after each rest fails too.
 * Thread-safe.
 *
 * @see <a href="https://martinfowler.com/bliki/CircuitBreaker.html">Circuit Breaker</a>
 */
public final class Circuit {
    private static final int FEWEST = 20;
    private static final int SLICES = 12;
    private static final long SLICE_MILLIS = 5_000;
    private static final long FIRST_REST = Duration.ofSeconds(30).toMillis();
    private static final long LONGEST_REST = Duration.ofMinutes(10).toMillis();

    private final Clock clock;
    private final long[] sliceOf = new long[SLICES];
    private final int[] requests = new int[SLICES];
    private final int[] failures = new int[SLICES];
    private long rest = FIRST_REST;
    private long restsUntil;
    private boolean resting;
    private boolean trying;

    public Circuit(Clock clock) {
        this.clock = clock;
    }

    /** Asks to let one request through. Empty: go, and say afterwards how it went. Else: rests for this long. */
    public synchronized Optional<Duration> enter() {
        if (!resting) {
            return Optional.empty();
        }
        long left = restsUntil - clock.millis();
        if (left > 0 || trying) {
            return Optional.of(Duration.ofMillis(Math.max(left, 1_000)));
        }
        trying = true;
        return Optional.empty();
    }

    public synchronized void succeeded() {
        if (resting) {
            resting = false;
            trying = false;
            rest = FIRST_REST;
            forget();
            return;
        }
        count(0);
    }

    public synchronized void failed() {
        if (resting) {
            if (trying) {
                trying = false;
                rest = Math.min(rest * 2, LONGEST_REST);
                restsUntil = clock.millis() + rest;
            }
            return;
        }
        count(1);
        if (failsTooOften()) {
            resting = true;
            restsUntil = clock.millis() + rest;
        }
    }

    /** It went wrong, or was not tried, through no fault of this section: says nothing about it. */
    public synchronized void saidNothing() {
        trying = false;
    }

    public synchronized boolean isResting() {
        return resting;
    }

    private void count(int failure) {
        long slice = clock.millis() / SLICE_MILLIS;
        int place = (int) (slice % SLICES);
        if (sliceOf[place] != slice) {
            sliceOf[place] = slice;
            requests[place] = 0;
            failures[place] = 0;
        }
        requests[place]++;
        failures[place] += failure;
    }

    private boolean failsTooOften() {
        long oldest = clock.millis() / SLICE_MILLIS - SLICES;
        int allRequests = 0;
        int allFailures = 0;
        for (int i = 0; i < SLICES; i++) {
            if (sliceOf[i] > oldest) {
                allRequests += requests[i];
                allFailures += failures[i];
            }
        }
        return allRequests >= FEWEST && allFailures * 2 >= allRequests;
    }

    private void forget() {
        Arrays.fill(sliceOf, 0);
    }
}
