package nl.pleegplein.jobs.core;

import java.lang.reflect.Proxy;
import javax.transaction.Status;
import javax.transaction.TransactionSynchronizationRegistry;

/** A registry that never knows of a transaction. */
final class NoTransactions {
    private NoTransactions() {}

    static Transactions transactions() {
        return new Transactions((TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                NoTransactions.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getTransactionStatus")) {
                        return Status.STATUS_NO_TRANSACTION;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
