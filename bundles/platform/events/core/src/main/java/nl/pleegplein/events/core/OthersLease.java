package nl.pleegplein.events.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import nl.pleegplein.persistence.api.Node;

/**
 * Whether another node still has a lease: not when its time is past, nor when this node has seen it unchanged for as long as
 * it lasts, nor when it is of this node's former life. Else a node that died would keep its lease for an hour more after the clock was set back by an hour. Used by one
 * thread.
 */
final class OthersLease {
    private final UUID holder;
    private final Node node;
    private final Duration term;
    private final LongSupplier nanoTime;
    private Optional<Lease> seen = Optional.empty();
    private long seenAt;

    OthersLease(UUID holder, Node node, Duration term, LongSupplier nanoTime) {
        this.holder = holder;
        this.node = node;
        this.term = term;
        this.nanoTime = nanoTime;
    }

    boolean holds(Optional<Lease> lease, Instant now) {
        Optional<Lease> others = lease.filter(held -> !held.owner().equals(holder) && !node.hasDied(held.owner()));
        long ticks = nanoTime.getAsLong();
        if (!others.equals(seen)) {
            seen = others;
            seenAt = ticks;
        }
        return others.filter(held -> held.until().isAfter(now)).isPresent() && ticks - seenAt <= term.toNanos();
    }
}
