package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Node;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How far each handler is. Whoever writes must hold the handler's lease; the answer says whether it does. */
@Component(service = HandlerRepository.class)
public class HandlerRepository {
    /** How far a handler is: a position for each partition, and what is parked. */
    record Progress(Map<Integer, Long> positions, List<Parked> parked) {}

    private final JpaTemplate jpa;
    private final Ids ids;
    private final Clock clock;
    private final Node node;

    @Activate
    public HandlerRepository(
            @Reference(target = "(osgi.unit.name=events)") JpaTemplate jpa,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference Node node) {
        this.jpa = jpa;
        this.ids = ids;
        this.clock = clock;
        this.node = node;
    }

    Node node() {
        return node;
    }

    /** Takes the lease; empty while another node has it. A new name starts at the first that is kept or after all. */
    Optional<Progress> take(String name, UUID owner, OthersLease others, Instant until, boolean fromBeginning) {
        return jpa.txExpr(em -> {
            KnownHandler handler = em.find(KnownHandler.class, name, LockModeType.PESSIMISTIC_WRITE);
            boolean isNew = handler == null && insert(em, name);
            if (handler == null) {
                handler = em.find(KnownHandler.class, name, LockModeType.PESSIMISTIC_WRITE);
            }
            if (others.holds(handler.lease(), clock.instant())) {
                return Optional.empty();
            }
            handler.lease(owner, until);
            if (isNew) {
                place(em, name, mark(em, fromBeginning ? "pruned" : "position"));
            }
            return Optional.of(new Progress(positions(em, name), parked(em, name)));
        });
    }

    /** Prolongs leases. Returns those that are still there. */
    Set<UUID> renew(Set<UUID> owners, Instant until) {
        return jpa.txExpr(em -> {
            em.createQuery("update KnownHandler h set h.leaseUntil = :until where h.owner in (:owners)")
                    .setParameter("until", until)
                    .setParameter("owners", owners)
                    .executeUpdate();
            return Set.copyOf(
                    em.createQuery("select h.owner from KnownHandler h where h.owner in (:owners)", UUID.class)
                            .setParameter("owners", owners)
                            .getResultList());
        });
    }

    void release(String name, UUID owner) {
        jpa.tx(em -> em.createQuery("update KnownHandler h set h.owner = null, h.leaseUntil = null"
                        + " where h.name = :name and h.owner = :owner")
                .setParameter("name", name)
                .setParameter("owner", owner)
                .executeUpdate());
    }

    /** Says that all events of these partitions up to a position are handled or parked. */
    boolean advance(String name, UUID owner, Set<Integer> partitions, long position) {
        return jpa.txExpr(em -> {
            if (!holds(em, name, owner)) {
                return false;
            }
            em.createQuery("update HandlerPosition p set p.position = :position where p.handler = :name"
                            + " and p.partition in (:partitions) and p.position < :position")
                    .setParameter("name", name)
                    .setParameter("partitions", partitions)
                    .setParameter("position", position)
                    .executeUpdate();
            return true;
        });
    }

    boolean park(String name, UUID owner, Parked parked) {
        return jpa.txExpr(em -> {
            if (!holds(em, name, owner)) {
                return false;
            }
            ParkedRef row = em.createQuery(
                            "select p from ParkedRef p where p.handler = :name and p.refKind = :kind and p.refId = :id",
                            ParkedRef.class)
                    .setParameter("name", name)
                    .setParameter("kind", parked.ref().kind())
                    .setParameter("id", parked.ref().id())
                    .getResultStream()
                    .findFirst()
                    .orElseGet(() -> new ParkedRef(ids.next(), name, parked.ref()));
            row.update(parked);
            em.persist(row);
            return true;
        });
    }

    /** The events of a thing are handled up to a position, and so is the rest of its partition, parked ones aside. */
    boolean unpark(String name, UUID owner, ContentRef ref, long position) {
        return jpa.txExpr(em -> {
            if (!advance(name, owner, Set.of(Partitions.of(ref)), position)) {
                return false;
            }
            em.createQuery("delete from ParkedRef p where p.handler = :name and p.refKind = :kind and p.refId = :id")
                    .setParameter("name", name)
                    .setParameter("kind", ref.kind())
                    .setParameter("id", ref.id())
                    .executeUpdate();
            return true;
        });
    }

    private boolean insert(EntityManager em, String name) {
        int inserted = em.createNativeQuery(
                        "insert into events_handler (name, created) values (:name, :now) on conflict do nothing")
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return inserted == 1;
    }

    private void place(EntityManager em, String name, long start) {
        for (int partition = 0; partition < Partitions.COUNT; partition++) {
            em.persist(new HandlerPosition(ids.next(), name, partition, start));
        }
    }

    private static long mark(EntityManager em, String which) {
        return em.createQuery("select s." + which + " from Sequence s", Long.class)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    private static Map<Integer, Long> positions(EntityManager em, String name) {
        return em.createQuery("select p from HandlerPosition p where p.handler = :name", HandlerPosition.class)
                .setParameter("name", name)
                .getResultStream()
                .collect(Collectors.toMap(HandlerPosition::partition, HandlerPosition::position));
    }

    private static List<Parked> parked(EntityManager em, String name) {
        return em.createQuery("select p from ParkedRef p where p.handler = :name order by p.position", ParkedRef.class)
                .setParameter("name", name)
                .getResultStream()
                .map(ParkedRef::toParked)
                .toList();
    }

    private static boolean holds(EntityManager em, String name, UUID owner) {
        return !em.createQuery(
                        "select h from KnownHandler h where h.name = :name and h.owner = :owner", KnownHandler.class)
                .setParameter("name", name)
                .setParameter("owner", owner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
    }
}
