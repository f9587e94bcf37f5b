package nl.pleegplein.library.core;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Remembers which origins were removed, for whoever would bring one back by itself. */
@Component(service = OriginRepository.class)
public final class OriginRepository {
    private final JpaTemplate jpa;
    private final Clock clock;

    @Activate
    public OriginRepository(@Reference(target = "(osgi.unit.name=library)") JpaTemplate jpa, @Reference Clock clock) {
        this.jpa = jpa;
        this.clock = clock;
    }

    /** Waits for who is just putting something of it in; who comes later finds it removed. */
    void markRemoved(String origin) {
        jpa.tx(em -> {
            lock(em, origin, LockModeType.PESSIMISTIC_WRITE);
            em.createNativeQuery("insert into library_removed_origin (origin, removed)"
                            + " values (:origin, :removed) on conflict do nothing")
                    .setParameter("origin", origin)
                    .setParameter("removed", clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .executeUpdate();
        });
    }

    /**
     * For who is going to put something of it in: nobody marks it as removed before the transaction ends.
     *
     * @throws RemovedOriginException when it is marked so
     */
    void lockForPutting(String origin) {
        jpa.tx(em -> {
            lock(em, origin, LockModeType.PESSIMISTIC_READ);
            if (isRemoved(origin)) {
                throw new RemovedOriginException(origin);
            }
        });
    }

    private static void lock(EntityManager em, String origin, LockModeType mode) {
        if (em.find(OriginEntity.class, origin, mode) == null) {
            em.createNativeQuery("insert into library_origin (origin) values (:origin) on conflict do nothing")
                    .setParameter("origin", origin)
                    .executeUpdate();
            em.find(OriginEntity.class, origin, mode);
        }
    }

    void unmarkRemoved(String origin) {
        jpa.tx(em -> em.createQuery("delete from RemovedOriginEntity o where o.origin = :origin")
                .setParameter("origin", origin)
                .executeUpdate());
    }

    boolean isRemoved(String origin) {
        return jpa.txExpr(em -> em.find(RemovedOriginEntity.class, origin) != null);
    }
}
