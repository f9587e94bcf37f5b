package nl.pleegplein.web.shell.sections;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bounded number of tasks at once on a shared pool, with a short queue before it. A task that hangs keeps its slot:
 * it is never interrupted (that would take the embedded database down), it can only cost its own section. Thread-safe.
 */
public final class Slots {
    private static final Logger LOG = LoggerFactory.getLogger(Slots.class);
    private static final int QUEUE_PER_SLOT = 4;

    private final Executor pool;
    private final int most;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    public Slots(Executor pool, int most) {
        this.pool = pool;
        this.most = most;
    }

    /** Runs the task soon, or answers false when too many wait already. */
    public boolean offer(Runnable task) {
        synchronized (this) {
            if (running >= most) {
                return waiting.size() < most * QUEUE_PER_SLOT && waiting.offer(task);
            }
            running++;
        }
        try {
            pool.execute(() -> runAll(task));
            return true;
        } catch (RuntimeException | Error e) {
            next(false);
            throw e;
        }
    }

    private void runAll(Runnable first) {
        Runnable task = first;
        while (task != null) {
            try {
                task.run();
            } catch (Throwable e) {
                LOG.error("A task failed outside its own care", e);
            }
            task = next(true);
        }
    }

    private synchronized Runnable next(boolean mayTakeWaiting) {
        Runnable task = mayTakeWaiting ? waiting.poll() : null;
        if (task == null) {
            running--;
        }
        return task;
    }
}
