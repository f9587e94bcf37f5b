package nl.pleegplein.jobs.core;

import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows whether the calling thread is in a transaction. */
@Component(service = Transactions.class)
public final class Transactions {
    private final TransactionSynchronizationRegistry registry;

    @Activate
    public Transactions(@Reference TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    boolean isRunning() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Calls back once all is committed: at once when nothing is running. */
    void afterCommit(Runnable callback) {
        if (!isRunning()) {
            callback.run();
            return;
        }
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    callback.run();
                }
            }
        });
    }
}
