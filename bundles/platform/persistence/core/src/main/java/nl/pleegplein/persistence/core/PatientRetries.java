package nl.pleegplein.persistence.core;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import nl.pleegplein.persistence.api.Outage;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Component
public final class PatientRetries implements Retries {
    private static final Logger LOG = LoggerFactory.getLogger(PatientRetries.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    /** After one wait for a lock there is time for another one; after two a request has waited long enough. */
    private static final Duration PATIENCE = LockWait.LONGEST.plusSeconds(1);

    private final InTransaction inTransaction;
    private final Pause pause;
    private final LongSupplier nanos;

    @Activate
    public PatientRetries(@Reference TransactionManager transactions) {
        this(() -> transactions.getStatus() != Status.STATUS_NO_TRANSACTION, Thread::sleep, System::nanoTime);
    }

    PatientRetries(InTransaction inTransaction, Pause pause, LongSupplier nanos) {
        this.inTransaction = inTransaction;
        this.pause = pause;
        this.nanos = nanos;
    }

    @Override
    public <T> T retrying(Supplier<T> transaction) {
        int attempts = isInTransaction() ? 1 : ATTEMPTS;
        long began = nanos.getAsLong();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                boolean last = attempt >= attempts || nanos.getAsLong() - began > PATIENCE.toNanos();
                if (last || !Outage.isContention(e) || !paused(attempt)) {
                    throw e;
                }
                LOG.debug("Attempt {} gave way to another transaction", attempt, e);
            }
        }
    }

    private boolean isInTransaction() {
        try {
            return inTransaction.test();
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager does not answer", e);
        }
    }

    /** The pause doubles; half of it is chance, so that two who clashed do not clash again. */
    private boolean paused(int attempt) {
        long longest = FIRST_PAUSE.toMillis() << attempt;
        try {
            pause.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    interface InTransaction {
        boolean test() throws SystemException;
    }

    interface Pause {
        void sleep(long millis) throws InterruptedException;
    }
}
