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

    /**
     * Runs the task soon, or answers false when too many wait already.
     *
     * @throws RuntimeException when the pool takes no more; the task is not kept then
     */
    // The pool is asked inside the lock: so nothing can wait behind a task that the pool then refuses.
    public synchronized boolean offer(Runnable task) {
        if (running >= most) {
            return waiting.size() < most * QUEUE_PER_SLOT && waiting.offer(task);
        }
        running++;
        boolean taken = false;
        try {
            pool.execute(() -> runAll(task));
            taken = true;
        } finally {
            running -= taken ? 0 : 1;
        }
        return true;
    }

    private void runAll(Runnable first) {
        Runnable task = first;
        while (task != null) {
            try {
                task.run();
            } catch (Throwable e) {
                LOG.error("A task failed outside its own care", e);
            }
            task = next();
        }
    }

    private synchronized Runnable next() {
        Runnable task = waiting.poll();
        if (task == null) {
            running--;
        }
        return task;
    }
}
