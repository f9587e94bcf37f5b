package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.SolrServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turns that sources are given, each on a thread of its own and one at a time for each source, so that one that hangs
 * holds up no other. Used by one thread.
 */
final class Turns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final int MOST_AT_ONCE = 16;
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final Map<String, Turn> running = new HashMap<>();
    private final ExecutorService threads;

    Turns() {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), turn -> {
            Thread thread = new Thread(turn, "search-follower-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Turn(Future<Boolean> result, long begun) {}

    /** Whether the last turn of a source has not ended, or its end has not been told yet. */
    boolean isBusy(String kind) {
        return running.containsKey(kind);
    }

    /** How long the turn of a source lasts already; zero for one that is not busy. */
    Duration lasting(String kind) {
        Turn turn = running.get(kind);
        return turn == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - turn.begun());
    }

    /**
     * Begins the turn of a source that is not busy; later, when very many are.
     *
     * @param turn answers whether there is more to be had at once
     */
    void begin(String kind, Callable<Boolean> turn) {
        try {
            running.put(kind, new Turn(threads.submit(turn), System.nanoTime()));
        } catch (RejectedExecutionException e) {
            // So many hang that there is no thread left: the next look around tries again.
            LOG.debug("No thread for the source of {} now", kind, e);
        }
    }

    /** Waits until the turns of these sources have ended, but no longer than this. */
    void await(Collection<String> kinds, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (String kind : kinds) {
            Turn turn = running.get(kind);
            if (turn != null) {
                try {
                    turn.result().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (ExecutionException | TimeoutException e) {
                    LOG.trace("The turn of {} has failed, which is told at its end, or goes on", kind, e);
                }
            }
        }
    }

    /**
     * Lets go of the turns that have ended; whether one of them found that there is more to be had at once.
     *
     * @throws IOException or another, when a turn found that the index fails
     */
    boolean ended() throws IOException, SolrServerException, InterruptedException {
        List<Turn> ended =
                running.values().stream().filter(turn -> turn.result().isDone()).toList();
        running.values().removeAll(ended);
        boolean more = false;
        for (Turn turn : ended) {
            try {
                more |= turn.result().get();
            } catch (ExecutionException e) {
                throwAgain(e.getCause());
            }
        }
        return more;
    }

    private static void throwAgain(Throwable failure) throws IOException, SolrServerException {
        if (failure instanceof IOException away) {
            throw away;
        }
        if (failure instanceof SolrServerException away) {
            throw away;
        }
        if (failure instanceof RuntimeException away) {
            throw away;
        }
        throw new IllegalStateException("A turn of a source failed", failure);
    }

    /** Waits a little for who is still busy; without interrupting, which a database would not survive. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        await(List.copyOf(running.keySet()), PATIENCE_AT_THE_END);
    }
}
