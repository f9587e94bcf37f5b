package nl.pleegplein.events.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.events.core.OutboxRepository.Change;
import nl.pleegplein.events.core.SequenceRepository.Marks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Feeds from the outbox. The highest position is noted before the walk begins, and nothing has a position before it is
 * committed: what changes while one walks comes after that position and is told once more.
 */
@Component
public final class OutboxChangeFeeds implements ChangeFeeds {
    private static final int MAX_LIMIT = 500;

    private final OutboxRepository outbox;
    private final SequenceRepository sequence;

    @Activate
    public OutboxChangeFeeds(@Reference OutboxRepository outbox, @Reference SequenceRepository sequence) {
        this.outbox = outbox;
        this.sequence = sequence;
    }

    @Override
    public Changes changesSince(String kind, Optional<String> cursor, int limit, Items items) {
        int size = Math.min(Math.max(limit, 1), MAX_LIMIT);
        Marks marks = sequence.marks();
        Optional<FeedCursor> known = cursor.flatMap(FeedCursor::parse).filter(c -> isKnown(c, marks));
        if (known.isEmpty()) {
            FeedCursor.Scan start = new FeedCursor.Scan(marks.epoch(), marks.position(), Optional.empty());
            return scan(kind, start, size, items, cursor.isPresent());
        }
        return known.get() instanceof FeedCursor.Scan scan
                ? scan(kind, scan, size, items, false)
                : follow(kind, known.get(), marks, size, items);
    }

    /** A position that was never given means that the database was put back to an earlier day. */
    private static boolean isKnown(FeedCursor cursor, Marks marks) {
        return cursor.epoch().equals(marks.epoch())
                && cursor.position() >= marks.pruned()
                && cursor.position() <= marks.position();
    }

    private Changes scan(String kind, FeedCursor.Scan scan, int limit, Items items, boolean restarted) {
        List<UUID> ids = items.idsAfter(scan.last(), limit);
        List<ContentChange> changes = load(kind, new LinkedHashSet<>(ids), items);
        if (ids.size() < limit) {
            // There may be events since: one more call is cheap, and what it tells is fresh.
            return new Changes(changes, new FeedCursor.At(scan.epoch(), scan.position()).text(), restarted, true);
        }
        Optional<UUID> last = Optional.of(ids.get(ids.size() - 1));
        return new Changes(changes, new FeedCursor.Scan(scan.epoch(), scan.position(), last).text(), restarted, true);
    }

    private Changes follow(String kind, FeedCursor from, Marks marks, int limit, Items items) {
        List<Change> rows = outbox.changes(kind, from.position(), marks.position(), limit);
        Marks after = sequence.marks();
        if (!isKnown(from, after)) {
            // Events were removed while they were read: some may have been missed.
            FeedCursor.Scan start = new FeedCursor.Scan(after.epoch(), after.position(), Optional.empty());
            return scan(kind, start, limit, items, true);
        }
        boolean more = rows.size() == limit;
        long reached = more ? rows.get(limit - 1).position() : marks.position();
        Set<UUID> ids = new LinkedHashSet<>();
        rows.forEach(row -> uuid(row.refId()).ifPresent(ids::add));
        return new Changes(load(kind, ids, items), new FeedCursor.At(from.epoch(), reached).text(), false, more);
    }

    /** In the order of the ids, each once; what the domain does not answer for is absent. */
    private static List<ContentChange> load(String kind, Set<UUID> ids, Items items) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, ContentChange> loaded = new LinkedHashMap<>();
        items.load(ids).forEach(change -> loaded.put(change.ref().id(), change));
        List<ContentChange> changes = new ArrayList<>();
        for (UUID id : ids) {
            ContentRef ref = new ContentRef(kind, id.toString());
            changes.add(loaded.getOrDefault(ref.id(), new ContentChange.Absent(ref)));
        }
        return changes;
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
