package nl.pleegplein.events.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.events.api.DeliveredEvent;

/**
 * What the node that serves a handler knows of its progress. All events up to {@code seen} are handled, parked or not
 * wanted; the position of a partition is written only when something of it was handled, so that a handler costs nothing
 * for events that it does not want.
 */
final class HandlerProgress {
    private final Map<Integer, Long> positions;
    private final Map<ContentRef, Parked> parked = new LinkedHashMap<>();
    private final Set<Integer> unwritten = new TreeSet<>();
    private long seen;

    HandlerProgress(HandlerRepository.Progress stored) {
        this.positions = new HashMap<>(stored.positions());
        this.seen = positions.isEmpty() ? 0 : Collections.min(positions.values());
        // Due at once: the handler may have been repaired.
        stored.parked().forEach(p -> parked.put(p.ref(), p.dueAt(Instant.EPOCH)));
    }

    long seen() {
        return seen;
    }

    void see(DeliveredEvent event) {
        seen = event.position();
    }

    /** What is up to here is not kept any more. */
    void skipTo(long position) {
        seen = Math.max(seen, position);
    }

    /** False for what was handled before this node took over. */
    boolean isNew(DeliveredEvent event) {
        return event.position() > positions.get(Partitions.of(event.event().ref()));
    }

    void handled(DeliveredEvent event) {
        unwritten.add(Partitions.of(event.event().ref()));
    }

    Set<Integer> unwritten() {
        return Set.copyOf(unwritten);
    }

    void written(Collection<Integer> partitions, long position) {
        partitions.forEach(partition -> positions.merge(partition, position, Math::max));
        unwritten.removeAll(partitions);
    }

    /** How far a new owner would have to read again. */
    long unwrittenDistance() {
        return seen - Collections.min(positions.values());
    }

    Set<Integer> partitions() {
        return Set.copyOf(positions.keySet());
    }

    /**
     * Up to where the events of a parked thing's partition are handled or parked. Its own first event counts: when that
     * was parked, all before it had had their turn, whether or not the position was written since.
     */
    long reached(Parked waiting) {
        long written = positions.get(Partitions.of(waiting.ref()));
        return Math.max(Math.max(seen, written), waiting.position());
    }

    boolean isParked(ContentRef ref) {
        return parked.containsKey(ref);
    }

    int parkedCount() {
        return parked.size();
    }

    void park(Parked waiting) {
        parked.put(waiting.ref(), waiting);
    }

    void unpark(ContentRef ref) {
        parked.remove(ref);
    }

    List<Parked> due(Instant now) {
        return parked.values().stream().filter(p -> p.isDue(now)).toList();
    }

    Optional<Instant> nextTry() {
        return parked.values().stream().map(Parked::nextTry).min(Instant::compareTo);
    }
}
