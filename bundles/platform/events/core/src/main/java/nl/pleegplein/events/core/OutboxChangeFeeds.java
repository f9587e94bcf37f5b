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
import nl.pleegplein.events.core.FeedCursor.Place;
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
            return scan(kind, start(marks), size, items, cursor.isPresent());
        }
        return known.get() instanceof FeedCursor.Scan scan
                ? scan(kind, scan, size, items, false)
                : follow(kind, known.get(), marks, size, items);
    }

    private static FeedCursor.Scan start(Marks marks) {
        return new FeedCursor.Scan(marks.last(), Optional.empty());
    }

    /**
     * A position that was never given, or is another event's, means that the database was put back to an earlier state: by
     * a restore, or because H2 shows a commit a moment before it is in the file, and the site was killed in that moment.
     */
    private boolean isKnown(FeedCursor cursor, Marks marks) {
        Place place = cursor.place();
        if (!place.epoch().equals(marks.last().epoch())
                || place.position() < marks.pruned()
                || place.position() > marks.last().position()) {
            return false;
        }
        return place.position() == marks.pruned()
                || place.equals(marks.last())
                || place.event()
                        .filter(event -> outbox.isAt(event, place.position()))
                        .isPresent();
    }

    private Changes scan(String kind, FeedCursor.Scan scan, int limit, Items items, boolean restarted) {
        List<UUID> ids = items.idsAfter(scan.last(), limit);
        List<ContentChange> changes = load(kind, new LinkedHashSet<>(ids), items);
        if (ids.size() < limit) {
            // There may be events since: one more call is cheap, and what it tells is fresh.
            return new Changes(changes, new FeedCursor.At(scan.place()).text(), restarted, true);
        }
        Optional<UUID> last = Optional.of(ids.get(ids.size() - 1));
        return new Changes(changes, new FeedCursor.Scan(scan.place(), last).text(), restarted, true);
    }

    private Changes follow(String kind, FeedCursor from, Marks marks, int limit, Items items) {
        Place last = marks.last();
        List<Change> rows = outbox.changes(kind, from.place().position(), last.position(), limit);
        Marks after = sequence.marks();
        if (!isKnown(from, after)) {
            // Events were removed while they were read: some may have been missed.
            return scan(kind, start(after), limit, items, true);
        }
        boolean more = rows.size() == limit;
        Place reached = more ? rows.get(limit - 1).place(last.epoch()) : last;
        Set<UUID> ids = new LinkedHashSet<>();
        rows.forEach(row -> uuid(row.refId()).ifPresent(ids::add));
        return new Changes(load(kind, ids, items), new FeedCursor.At(reached).text(), false, more);
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
