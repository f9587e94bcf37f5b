package nl.pleegplein.web.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads on which sections work, and the one that watches their time. Idle ones end: a thread may hold much. */
final class Workers implements AutoCloseable {
    private static final int MOST = 512;
    private static final int KEPT = 4;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            KEPT, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), new NamedThreads("web"));
    private final ScheduledThreadPoolExecutor clockwork =
            new ScheduledThreadPoolExecutor(1, new NamedThreads("web-limit"));

    Workers() {
        pool.allowCoreThreadTimeOut(true);
        clockwork.setRemoveOnCancelPolicy(true);
    }

    Executor pool() {
        return pool;
    }

    ScheduledExecutorService clockwork() {
        return clockwork;
    }

    /** Lets those at work end alone. */
    @Override
    public void close() {
        clockwork.shutdown();
        pool.shutdown();
    }
}
