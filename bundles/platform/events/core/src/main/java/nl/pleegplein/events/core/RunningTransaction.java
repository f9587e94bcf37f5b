package nl.pleegplein.events.core;

import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The transaction that the calling thread is in. */
@Component(service = RunningTransaction.class)
public final class RunningTransaction {
    private final TransactionSynchronizationRegistry registry;

    @Activate
    public RunningTransaction(@Reference TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /**
     * Calls back once the transaction is committed, on the thread that commits.
     *
     * @throws IllegalStateException when there is none that can still be committed
     */
    void afterCommit(Runnable callback) {
        if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is published in the transaction that makes the change");
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
