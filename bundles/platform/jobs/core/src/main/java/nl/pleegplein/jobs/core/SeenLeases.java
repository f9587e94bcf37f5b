package nl.pleegplein.jobs.core;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Which leases are over: those whose time is past, and those that this node has seen unchanged for as long as they last. Else
 * the jobs of a node that died would wait for an hour more after the clock was set back by an hour. Used by one thread.
 */
final class SeenLeases {
    private final Predicate<Lease> dead;
    private final Duration term;
    private final LongSupplier nanoTime;
    private Map<Lease, Long> seen = Map.of();

    /** @param dead tells of leases that are over whatever their time */
    SeenLeases(Predicate<Lease> dead, Duration term, LongSupplier nanoTime) {
        this.dead = dead;
        this.term = term;
        this.nanoTime = nanoTime;
    }

    List<Lease> over(List<Lease> leases, Instant now) {
        long ticks = nanoTime.getAsLong();
        Map<Lease, Long> still = new HashMap<>();
        leases.forEach(lease -> still.put(lease, seen.getOrDefault(lease, ticks)));
        seen = still;
        return leases.stream()
                .filter(lease ->
                        dead.test(lease) || lease.until().isBefore(now) || ticks - still.get(lease) > term.toNanos())
                .toList();
    }
}
