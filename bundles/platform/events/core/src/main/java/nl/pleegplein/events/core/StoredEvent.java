package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.PublicActor;
import nl.pleegplein.events.api.DeliveredEvent;
import nl.pleegplein.events.api.DomainEvent;

/** One row of the outbox. */
@Entity
@Table(name = "events_outbox")
class StoredEvent {
    @Id
    private UUID id;

    /** Given by the database: unlike the id it does not depend on the clocks of the nodes. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // queries read it
    private Long inserted;

    private Long position;

    @Column(name = "partition_no")
    private int partition;

    private String kind;

    @Column(name = "ref_kind")
    private String refKind;

    @Column(name = "ref_id")
    private String refId;

    private long revision;

    @Column(name = "actor_kind")
    private String actorKind;

    private String actor;

    private Instant created;

    protected StoredEvent() {}

    StoredEvent(UUID id, DomainEvent event, Instant created) {
        this.id = id;
        this.partition = Partitions.of(event.ref());
        this.kind = event.kind();
        this.refKind = event.ref().kind();
        this.refId = event.ref().id();
        this.revision = event.revision();
        this.actorKind = event.actor().map(a -> a.kind().name()).orElse(null);
        this.actor = event.actor().map(PublicActor::value).orElse(null);
        this.created = created;
    }

    void place(long given) {
        this.position = given;
    }

    DeliveredEvent toDelivered() {
        Optional<PublicActor> who =
                Optional.ofNullable(actor).map(value -> new PublicActor(PublicActor.Kind.valueOf(actorKind), value));
        DomainEvent event = new DomainEvent(kind, new ContentRef(refKind, refId), revision, who);
        return new DeliveredEvent(id, position == null ? 0 : position, event, created);
    }
}
