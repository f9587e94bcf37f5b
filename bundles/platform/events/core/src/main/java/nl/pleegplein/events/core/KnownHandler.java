package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.persistence.api.Node;

/** A handler by its durable name, and which node serves it. */
@Entity
@Table(name = "events_handler")
class KnownHandler {
    @Id
    private String name;

    private UUID owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected KnownHandler() {}

    boolean isLeasedToAnother(UUID holder, Node node, Instant now) {
        return owner != null && !owner.equals(holder) && !node.hasDied(owner) && leaseUntil.isAfter(now);
    }

    void lease(UUID holder, Instant until) {
        owner = holder;
        leaseUntil = until;
    }
}
