package nl.pleegplein.events.core;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that takes steps, pauses for as long as a step says and can be woken. It is never interrupted: an interrupt
 * inside H2 takes the database down.
 */
final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Supplier<Duration> step;
    private final Runnable atEnd;
    private final Thread thread;
    private boolean woken;
    private boolean closing;

    Loop(String name, Supplier<Duration> step, Runnable atEnd) {
        this.step = step;
        this.atEnd = atEnd;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wake() {
        signal(false);
    }

    boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Asks the loop to end after its step, without waiting. */
    void end() {
        signal(true);
    }

    /** Waits for the end. False when a step takes longer than this; the thread then ends by itself. */
    boolean awaitEnd(Duration patience) {
        if (Thread.currentThread() == thread) {
            return true;
        }
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    private void signal(boolean end) {
        lock.lock();
        try {
            woken = true;
            closing |= end;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            work();
        } finally {
            end(atEnd);
        }
    }

    private void work() {
        int failures = 0;
        while (!isClosing()) {
            try {
                Duration pause = step.get();
                failures = 0;
                pause(pause);
            } catch (RuntimeException | Error e) {
                // Any error: nobody else would start this thread again, and events would wait for the next start.
                failures++;
                log.error("{} failed {} times in a row", thread.getName(), failures, e);
                pause(min(Parked.pause(failures), LONGEST_PAUSE));
            }
        }
    }

    private void end(Runnable last) {
        try {
            last.run();
        } catch (RuntimeException | LinkageError e) {
            log.warn("{} did not end cleanly", thread.getName(), e);
        }
    }

    private void pause(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!woken && !closing && left > 0) {
                left = called.awaitNanos(left);
            }
            woken = false;
        } catch (InterruptedException e) {
            // Not kept: with the flag set the next step would be interrupted inside the database.
            log.debug("{} was interrupted in a pause", thread.getName(), e);
        } finally {
            lock.unlock();
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
