package nl.pleegplein.jobs.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.persistence.api.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a job. */
final class RunningJob {
    private static final Logger log = LoggerFactory.getLogger(RunningJob.class);

    private final Claimed claimed;
    private final JobHandler handler;
    private final WorkRepository work;
    private final Clock clock;
    private final StopSign stop = new StopSign();
    private final WrittenProgress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean rests;

    RunningJob(Claimed claimed, JobHandler handler, WorkRepository work, Transactions transactions, Clock clock) {
        this.claimed = claimed;
        this.handler = handler;
        this.work = work;
        this.clock = clock;
        this.progress = new WrittenProgress(claimed, work, transactions, clock, stop);
    }

    UUID id() {
        return claimed.job().id().value();
    }

    UUID attempt() {
        return claimed.attempt();
    }

    boolean isDoneBy(JobHandler other) {
        return handler == other;
    }

    StopSign stop() {
        return stop;
    }

    /** Whether an outage stopped it, so that it has to be given back when that is over; to be asked when it has run. */
    boolean rests() {
        return rests;
    }

    void giveBackNow() {
        work.giveBack(claimed);
    }

    boolean awaitEnd(Duration patience) {
        try {
            return ended.await(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void run() {
        try {
            if (!stop.isSeen()) {
                conclude(attemptIt());
            } else {
                work.giveBack(claimed, progress.take());
            }
        } catch (RuntimeException e) {
            log.error("The end of job {} could not be written; it is begun again", id(), e);
            rests = Outage.isBehind(e);
        } finally {
            ended.countDown();
        }
    }

    private Optional<Throwable> attemptIt() {
        try {
            handler.run(claimed.job(), progress);
            return Optional.empty();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            // More than runtime exceptions: the job would stay running for as long as its lease is renewed.
            return Optional.of(e);
        }
    }

    private void conclude(Optional<Throwable> failure) {
        if (stop.endsCancelled()) {
            work.end(claimed, JobState.CANCELLED, progress.take(), clock.instant());
        } else if (stop.endsWaiting() || (failure.isPresent() && stop.isGivenBack())) {
            // A failure now is no fault of the job: what it works with went away under it.
            failure.ifPresent(e -> log.warn("Job {} did not stop cleanly and waits again", id(), e));
            work.giveBack(claimed, progress.take());
        } else if (failure.isPresent() && Outage.isBehind(failure.get())) {
            // No fault of the job.
            log.warn("Job {} stopped by an outage is begun again when that is over", id(), failure.get());
            rests = true;
        } else if (failure.isPresent()) {
            log.error("Job {} of kind {} failed", id(), claimed.job().kind(), failure.get());
            work.end(claimed, JobState.FAILED, progress.take(messageOf(failure.get())), clock.instant());
        } else {
            work.end(claimed, JobState.DONE, progress.take(), clock.instant());
        }
    }

    private static String messageOf(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
