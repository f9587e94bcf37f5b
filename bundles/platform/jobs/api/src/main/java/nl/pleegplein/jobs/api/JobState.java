package nl.pleegplein.jobs.api;

/** How far a job is. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    /** Ended with an error; {@code Job.message} says which. */
    FAILED,
    CANCELLED;

    public boolean isEnded() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
