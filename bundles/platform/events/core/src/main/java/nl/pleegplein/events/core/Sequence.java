package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row that guards the positions: whoever gives positions or removes events holds its lock. */
@Entity
@Table(name = "events_sequence")
class Sequence {
    static final int ONLY = 1;

    @Id
    private int id;

    private long position;

    private long pruned;

    private UUID owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected Sequence() {}

    long position() {
        return position;
    }

    long next() {
        return ++position;
    }

    void prunedTo(long highest) {
        pruned = Math.max(pruned, highest);
    }

    Optional<Lease> lease() {
        return owner == null ? Optional.empty() : Optional.of(new Lease(owner, leaseUntil));
    }

    void lease(UUID holder, Instant until) {
        owner = holder;
        leaseUntil = until;
    }

    void release(UUID holder) {
        if (holder.equals(owner)) {
            owner = null;
            leaseUntil = null;
        }
    }
}
