package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The positions: who gives them, up to where they are given and from where they are kept. */
@Component(service = SequenceRepository.class)
public class SequenceRepository {
    /**
     * What a reader goes by.
     *
     * @param last the highest position that was given; every event up to it is committed
     * @param pruned the highest position that is no longer kept
     */
    record Marks(FeedCursor.Place last, long pruned) {}

    /**
     * What the sequencer goes by, read without a lock.
     *
     * @param waiting whether there are events without position
     */
    record Standing(long position, boolean waiting, boolean leasedToAnother) {}

    /** What a round of giving positions did; no position is given while another node has the lease. */
    record Round(int placed, long position) {}

    private final JpaTemplate jpa;

    @Activate
    public SequenceRepository(@Reference(target = "(osgi.unit.name=events)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Marks marks() {
        return jpa.txExpr(em -> {
            found(em);
            // Not from the entity, which a transaction of the caller may have read earlier.
            Object[] row = em.createQuery(
                            "select s.position, s.pruned, e.id from Sequence s"
                                    + " left join StoredEvent e on e.position = s.position",
                            Object[].class)
                    .getSingleResult();
            Optional<UUID> event = Optional.ofNullable((UUID) row[2]);
            return new Marks(new FeedCursor.Place(epoch(em), (Long) row[0], event), (Long) row[1]);
        });
    }

    Standing standing(OthersLease others, Instant now) {
        return jpa.txExpr(em -> {
            Sequence sequence = found(em);
            boolean waiting = !em.createQuery("select e.id from StoredEvent e where e.position is null")
                    .setMaxResults(1)
                    .getResultList()
                    .isEmpty();
            return new Standing(sequence.position(), waiting, others.holds(sequence.lease(), now));
        });
    }

    /**
     * Gives positions to committed events that have none, in the order of their insertion. One transaction at a time: who
     * comes second sees what the first committed, so that no reader ever meets a position below one it has seen.
     */
    Round place(UUID holder, OthersLease others, Instant now, Instant leaseUntil, int limit) {
        return jpa.txExpr(em -> {
            Sequence sequence = locked(em);
            if (others.holds(sequence.lease(), now)) {
                return new Round(0, sequence.position());
            }
            sequence.lease(holder, leaseUntil);
            List<StoredEvent> waiting = em.createQuery(
                            "select e from StoredEvent e where e.position is null order by e.inserted",
                            StoredEvent.class)
                    .setMaxResults(limit)
                    .getResultList();
            waiting.forEach(event -> event.place(sequence.next()));
            return new Round(waiting.size(), sequence.position());
        });
    }

    void release(UUID holder) {
        jpa.tx(em -> locked(em).release(holder));
    }

    /** Removes the lowest positions as long as they are older than this. Returns how many, at most {@code limit}. */
    int prune(Instant olderThan, int limit) {
        return jpa.txExpr(em -> {
            Sequence sequence = locked(em);
            Optional<Long> highest = em.createQuery(
                            "select e.position, e.created from StoredEvent e where e.position is not null"
                                    + " order by e.position",
                            Object[].class)
                    .setMaxResults(limit)
                    .getResultStream()
                    .takeWhile(row -> ((Instant) row[1]).isBefore(olderThan))
                    .map(row -> (Long) row[0])
                    .reduce((lower, higher) -> higher);
            if (highest.isEmpty()) {
                return 0;
            }
            sequence.prunedTo(highest.get());
            return em.createQuery("delete from StoredEvent e where e.position <= :highest")
                    .setParameter("highest", highest.get())
                    .executeUpdate();
        });
    }

    private static Sequence locked(EntityManager em) {
        Sequence sequence = found(em);
        em.refresh(sequence, LockModeType.PESSIMISTIC_WRITE);
        return sequence;
    }

    private static Sequence found(EntityManager em) {
        Sequence sequence = em.find(Sequence.class, Sequence.ONLY);
        if (sequence != null) {
            return sequence;
        }
        em.createNativeQuery(
                        "insert into events_sequence (id, position, pruned) values (1, 0, 0) on conflict do nothing")
                .executeUpdate();
        return em.find(Sequence.class, Sequence.ONLY);
    }

    private static UUID epoch(EntityManager em) {
        Epoch epoch = em.find(Epoch.class, Epoch.ONLY);
        if (epoch != null) {
            return epoch.value();
        }
        em.createNativeQuery("insert into events_epoch (id, epoch) values (1, :epoch) on conflict do nothing")
                .setParameter("epoch", UUID.randomUUID())
                .executeUpdate();
        return em.find(Epoch.class, Epoch.ONLY).value();
    }
}
