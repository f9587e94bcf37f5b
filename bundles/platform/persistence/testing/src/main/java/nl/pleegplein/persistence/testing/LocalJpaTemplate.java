package nl.pleegplein.persistence.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * Behaves like the JTA template of Aries JPA: calls of one thread share an EntityManager; an exception in a joined call
 * dooms the whole transaction, also when the outer call catches it; a failing commit arrives as a plain
 * {@link RuntimeException} with the cause inside.
 */
final class LocalJpaTemplate implements JpaTemplate {
    private final EntityManagerFactory entityManagers;
    private final Map<Thread, EntityManager> running = new ConcurrentHashMap<>();

    LocalJpaTemplate(EntityManagerFactory entityManagers) {
        this.entityManagers = entityManagers;
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> code) {
        return switch (type) {
            case Required -> inTransaction(code);
            case Supports -> shared(code);
            case RequiresNew -> suspending(() -> inTransaction(code));
            case NotSupported -> suspending(() -> shared(code));
            case Mandatory -> {
                require(isInTransaction(), "There is no transaction");
                yield inTransaction(code);
            }
            case Never -> {
                require(!isInTransaction(), "There is a transaction");
                yield shared(code);
            }
        };
    }

    @Override
    public void tx(TransactionType type, EmConsumer code) {
        txExpr(type, em -> {
            code.accept(em);
            return null;
        });
    }

    @Override
    public <R> R txExpr(EmFunction<R> code) {
        return txExpr(TransactionType.Required, code);
    }

    @Override
    public void tx(EmConsumer code) {
        tx(TransactionType.Required, code);
    }

    private <R> R inTransaction(EmFunction<R> code) {
        return shared(em -> {
            EntityTransaction transaction = em.getTransaction();
            if (transaction.isActive()) {
                return joined(transaction, em, code);
            }
            transaction.begin();
            R result;
            try {
                result = code.apply(em);
            } catch (RuntimeException | Error e) {
                transaction.rollback();
                throw e;
            }
            commit(transaction);
            return result;
        });
    }

    private static <R> R joined(EntityTransaction transaction, EntityManager em, EmFunction<R> code) {
        try {
            return code.apply(em);
        } catch (RuntimeException | Error e) {
            transaction.setRollbackOnly();
            throw e;
        }
    }

    private static void commit(EntityTransaction transaction) {
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
            throw new RuntimeException("RollbackException is propagating: a joined call failed");
        }
        try {
            transaction.commit();
        } catch (PersistenceException e) {
            throw new RuntimeException("RollbackException is propagating", e);
        }
    }

    private <R> R shared(EmFunction<R> code) {
        EntityManager open = running.get(Thread.currentThread());
        if (open != null) {
            return code.apply(open);
        }
        EntityManager fresh = entityManagers.createEntityManager();
        running.put(Thread.currentThread(), fresh);
        try {
            return code.apply(fresh);
        } finally {
            running.remove(Thread.currentThread());
            fresh.close();
        }
    }

    private <R> R suspending(Supplier<R> code) {
        EntityManager suspended = running.remove(Thread.currentThread());
        try {
            return code.get();
        } finally {
            if (suspended != null) {
                running.put(Thread.currentThread(), suspended);
            }
        }
    }

    private boolean isInTransaction() {
        EntityManager open = running.get(Thread.currentThread());
        return open != null && open.getTransaction().isActive();
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException(otherwise);
        }
    }
}
