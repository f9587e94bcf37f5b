package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

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

    Optional<Lease> lease() {
        return owner == null ? Optional.empty() : Optional.of(new Lease(owner, leaseUntil));
    }

    void lease(UUID holder, Instant until) {
        owner = holder;
        leaseUntil = until;
    }
}
