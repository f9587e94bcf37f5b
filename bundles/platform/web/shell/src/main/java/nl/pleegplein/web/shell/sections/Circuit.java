package nl.pleegplein.web.shell.sections;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

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
    private long epoch;
    private String lastFailure = "";

    /** @param clock one that nobody sets: a rest must not last an hour longer because the machine's was set back */
    public Circuit(Clock clock) {
        this.clock = clock;
    }

    /** What a request hears that asks to be let through. */
    public sealed interface Entry permits Pass, Rest {}

    /** Not now: it rests, for this long as far as is known. */
    public record Rest(Duration left) implements Entry {}

    /**
     * Leave for one request, which says afterwards how it went: the first word counts. What was let through before a
     * rest began or ended says nothing any more: it is of a time that has been judged.
     */
    public final class Pass implements Entry {
        private final long givenIn;
        private final boolean trial;
        private boolean told;

        private Pass(long givenIn, boolean trial) {
            this.givenIn = givenIn;
            this.trial = trial;
        }

        /** Whether it decides alone if the rest is over. */
        public boolean isTrial() {
            return trial;
        }

        public void succeeded() {
            tell(Circuit.this::afterSuccess);
        }

        /** @param why in English, for operators, without anything about people */
        public void failed(String why) {
            tell(wasTrial -> {
                lastFailure = why;
                afterFailure(wasTrial);
            });
        }

        /** It went wrong, or was not tried, through no fault of what is asked: says nothing about it. */
        public void saidNothing() {
            tell(wasTrial -> trying = trying && !wasTrial);
        }

        private void tell(Outcome outcome) {
            synchronized (Circuit.this) {
                if (!told && givenIn == epoch) {
                    outcome.note(trial);
                }
                told = true;
            }
        }
    }

    private interface Outcome {
        void note(boolean trial);
    }

    /** Asks to let one request through. */
    public synchronized Entry enter() {
        if (!resting) {
            return new Pass(epoch, false);
        }
        long left = restsUntil - clock.millis();
        if (left > 0 || trying) {
            return new Rest(Duration.ofMillis(Math.max(left, 1_000)));
        }
        trying = true;
        return new Pass(epoch, true);
    }

    public synchronized boolean isResting() {
        return resting;
    }

    /** Why it failed the last time; empty when it never did. */
    public synchronized String lastFailure() {
        return lastFailure;
    }

    private void afterSuccess(boolean trial) {
        if (trial) {
            resting = false;
            trying = false;
            rest = FIRST_REST;
            epoch++;
            Arrays.fill(sliceOf, 0);
        } else {
            count(0);
        }
    }

    private void afterFailure(boolean trial) {
        if (trial) {
            rest = Math.min(rest * 2, LONGEST_REST);
            beginRest();
        } else {
            count(1);
            if (failsTooOften()) {
                beginRest();
            }
        }
    }

    private void beginRest() {
        resting = true;
        trying = false;
        restsUntil = clock.millis() + rest;
        epoch++;
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
}
