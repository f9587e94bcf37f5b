package nl.pleegplein.web.shell;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registration of the filter that all requests pass. An HTTP server that is just starting now and then loses a filter
 * that comes at that moment, for good and without a word (Pax Web 8.0.34, once in some forty first starts). The servlet
 * behind the filter sees it, and then the filter is registered anew.
 */
final class EntryRegistration {
    private static final Logger LOG = LoggerFactory.getLogger(EntryRegistration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Runnable> register;
    private final Executor worker;
    private final LongSupplier nanoTime;
    private Runnable unregister;
    private long since;

    /** @param register registers the filter and gives what takes it back */
    EntryRegistration(Supplier<Runnable> register, Executor worker, LongSupplier nanoTime) {
        this.register = register;
        this.worker = worker;
        this.nanoTime = nanoTime;
    }

    synchronized void begin() {
        unregister = register.get();
        since = nanoTime.getAsLong();
    }

    synchronized void end() {
        if (unregister != null) {
            unregister.run();
            unregister = null;
        }
    }

    /** A request came in that had not passed the filter. A moment after the start that is as it should be. */
    void missed() {
        if (isLost()) {
            try {
                worker.execute(this::again);
            } catch (RejectedExecutionException e) {
                LOG.debug("The next request will tell again", e);
            }
        }
    }

    private synchronized boolean isLost() {
        return unregister != null && nanoTime.getAsLong() - since > PATIENCE.toNanos();
    }

    private synchronized void again() {
        if (isLost()) {
            LOG.warn(
                    "Requests come in past the filter of the shell, which the HTTP server has lost: registering it again");
            end();
            begin();
        }
    }
}
