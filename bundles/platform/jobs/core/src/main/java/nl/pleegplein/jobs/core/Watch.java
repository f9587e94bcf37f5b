package nl.pleegplein.jobs.core;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pleegplein.persistence.api.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does small things, regularly or on call. A failure costs only the turn in which it happens. */
final class Watch {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final ScheduledExecutorService thread;

    Watch(String name) {
        this.thread = Executors.newSingleThreadScheduledExecutor(daemons(name));
    }

    static ThreadFactory daemons(String name) {
        AtomicInteger made = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    void every(Duration pause, Runnable task) {
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(guarded(task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void now(Runnable task) {
        try {
            thread.execute(guarded(task));
        } catch (RejectedExecutionException e) {
            log.debug("Nothing is begun any more", e);
        }
    }

    /** Ends without interrupt: {@code shutdown} wakes only a thread that is idle. */
    void end(Duration patience) {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The watch over the jobs takes long to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                // Any error: what is thrown from a regular task is its last turn.
                if (Outage.isBehind(e)) {
                    log.warn("The watch over the jobs cannot reach the database: {}", e.toString());
                } else {
                    log.error("The watch over the jobs failed", e);
                }
            }
        };
    }
}
