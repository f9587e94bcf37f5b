package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.PublicActor;
import nl.pleegplein.events.api.DeliveredEvent;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.persistence.api.Ids;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The events that are kept. */
@Component(service = OutboxRepository.class)
public class OutboxRepository {
    /** One event of a kind of thing, as far as a feed needs it. */
    record Change(String refId, long position, UUID event) {
        FeedCursor.Place place(UUID epoch) {
            return new FeedCursor.Place(epoch, position, Optional.of(event));
        }
    }

    /**
     * What has not reached its handlers. Counted up to a limit.
     *
     * @param waiting events without a position
     * @param oldest when the first of them happened
     * @param parked things that a handler failed on
     */
    record Lag(int waiting, Optional<Instant> oldest, int parked) {}

    private final JpaTemplate jpa;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public OutboxRepository(
            @Reference(target = "(osgi.unit.name=events)") JpaTemplate jpa,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.jpa = jpa;
        this.ids = ids;
        this.clock = clock;
    }

    void append(DomainEvent event) {
        jpa.tx(em -> {
            em.persist(new StoredEvent(ids.next(), event, clock.instant()));
            // The order of insertion is the order of the calls, whatever the caller's unit does first at commit.
            em.flush();
        });
    }

    List<DeliveredEvent> after(long position, int limit) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select e from StoredEvent e where e.position > :after order by e.position", StoredEvent.class)
                .setParameter("after", position)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(StoredEvent::toDelivered)
                .toList());
    }

    Lag lag(int limit) {
        return jpa.txExpr(em -> {
            List<Instant> waiting = em.createQuery(
                            "select e.created from StoredEvent e where e.position is null order by e.created",
                            Instant.class)
                    .setMaxResults(limit)
                    .getResultList();
            int parked = em.createQuery("select p.id from ParkedRef p", UUID.class)
                    .setMaxResults(limit)
                    .getResultList()
                    .size();
            return new Lag(waiting.size(), waiting.stream().findFirst(), parked);
        });
    }

    /** The highest position of which the event is no longer kept; 0 when none was removed. */
    long pruned() {
        return jpa.txExpr(em -> em.createQuery("select s.pruned from Sequence s", Long.class)
                .getResultStream()
                .findFirst()
                .orElse(0L));
    }

    /** The events of one thing between two positions, both included. */
    List<DeliveredEvent> of(ContentRef ref, long from, long to, int limit) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select e from StoredEvent e where e.refKind = :kind and e.refId = :id"
                                + " and e.position between :from and :to order by e.position",
                        StoredEvent.class)
                .setParameter("kind", ref.kind())
                .setParameter("id", ref.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(StoredEvent::toDelivered)
                .toList());
    }

    List<Change> changes(String refKind, long after, long to, int limit) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select e.refId, e.position, e.id from StoredEvent e where e.refKind = :kind"
                                + " and e.position > :after and e.position <= :to order by e.position",
                        Object[].class)
                .setParameter("kind", refKind)
                .setParameter("after", after)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Change((String) row[0], (Long) row[1], (UUID) row[2]))
                .toList());
    }

    /** Whether it is this event that has this position. */
    boolean isAt(UUID event, long position) {
        return jpa.txExpr(em -> !em.createQuery(
                        "select e.id from StoredEvent e where e.id = :event and e.position = :position", UUID.class)
                .setParameter("event", event)
                .setParameter("position", position)
                .getResultList()
                .isEmpty());
    }

    /** What an account did, of the events with an id after this one. */
    List<DeliveredEvent> by(UUID account, UUID after, int limit) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select e from StoredEvent e where e.actor = :actor and e.actorKind = :kind"
                                + " and e.id > :after order by e.id",
                        StoredEvent.class)
                .setParameter("actor", account.toString())
                .setParameter("kind", PublicActor.Kind.ACCOUNT.name())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(StoredEvent::toDelivered)
                .toList());
    }

    int forgetActor(UUID account) {
        return jpa.txExpr(em -> em.createQuery("update StoredEvent e set e.actor = null, e.actorKind = null"
                        + " where e.actor = :actor and e.actorKind = :kind")
                .setParameter("actor", account.toString())
                .setParameter("kind", PublicActor.Kind.ACCOUNT.name())
                .executeUpdate());
    }
}
