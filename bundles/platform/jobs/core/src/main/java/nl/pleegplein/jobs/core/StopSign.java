package nl.pleegplein.jobs.core;

import nl.pleegplein.jobs.core.WorkRepository.Standing;

/** Why a job should stop, and whether it has seen so. */
final class StopSign {
    private volatile boolean cancelled;
    private volatile boolean givenBack;
    private volatile boolean lost;
    private volatile boolean seen;

    void cancel() {
        cancelled = true;
    }

    /** The handler or the node goes away; somebody else is to go on. */
    void giveBack() {
        givenBack = true;
    }

    void heed(Standing standing) {
        cancelled |= standing == Standing.CANCELLED;
        lost |= standing == Standing.LOST;
    }

    boolean isSeen() {
        boolean stop = cancelled || givenBack || lost;
        seen |= stop;
        return stop;
    }

    /** Whether the job stopped before its end because it was cancelled. */
    boolean endsCancelled() {
        return seen && cancelled;
    }

    /** Whether the job stopped before its end and waits for somebody else. */
    boolean endsWaiting() {
        return seen && givenBack && !cancelled;
    }

    boolean isGivenBack() {
        return givenBack;
    }
}
