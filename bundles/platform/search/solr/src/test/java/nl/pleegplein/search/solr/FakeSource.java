package nl.pleegplein.search.solr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Slice;

/** A source in memory, with a journal of what changed. */
final class FakeSource implements ContentSource {
    private final String kind;
    private final Map<String, ContentChange.Present> items = new LinkedHashMap<>();
    private final List<String> journal = new ArrayList<>();
    private String epoch = "one";
    private long revision;
    private int beginnings;
    private Optional<Throwable> failure = Optional.empty();
    private volatile CountDownLatch holding = new CountDownLatch(0);
    private final Semaphore held = new Semaphore(0);

    FakeSource(String kind) {
        this.kind = kind;
    }

    /** What a test says about an item. */
    record Draft(
            String id,
            String title,
            String summary,
            String text,
            Set<String> readers,
            List<String> pillars,
            List<String> themes,
            List<String> keywords,
            Instant updated) {
        static Draft draft(String id, String title, String text) {
            return new Draft(
                    id,
                    title,
                    "",
                    text,
                    Set.of("public"),
                    List.of(),
                    List.of(),
                    List.of(),
                    Instant.parse("2026-01-01T00:00:00Z"));
        }

        Draft readers(String... some) {
            return new Draft(id, title, summary, text, Set.of(some), pillars, themes, keywords, updated);
        }

        Draft themes(String... some) {
            return new Draft(id, title, summary, text, readers, pillars, List.of(some), keywords, updated);
        }

        Draft pillars(String... some) {
            return new Draft(id, title, summary, text, readers, List.of(some), themes, keywords, updated);
        }

        Draft updated(String instant) {
            return new Draft(id, title, summary, text, readers, pillars, themes, keywords, Instant.parse(instant));
        }
    }

    synchronized void put(Draft draft) {
        revision++;
        ContentItem item = new ContentItem(
                new ContentRef(kind, draft.id()),
                "/" + kind + "/" + draft.id(),
                draft.title(),
                draft.summary(),
                "nl",
                draft.readers(),
                draft.pillars(),
                draft.themes(),
                draft.keywords(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                draft.updated(),
                draft.updated(),
                revision);
        items.put(draft.id(), new ContentChange.Present(item, draft.text()));
        journal.add(draft.id());
    }

    synchronized void remove(String id) {
        items.remove(id);
        journal.add(id);
    }

    synchronized void clear() {
        failure = Optional.empty();
        journal.addAll(items.keySet());
        items.clear();
    }

    /** Takes an item away as another database would: without telling. */
    synchronized void startAgainWithout(String id) {
        items.remove(id);
        journal.clear();
        journal.addAll(items.keySet());
        epoch = epoch + "+";
    }

    synchronized void fail(boolean now) {
        failure = now ? Optional.of(new IllegalStateException("The database is away")) : Optional.empty();
    }

    /** From now on whoever asks for changes gets this. */
    synchronized void fail(Error error) {
        failure = Optional.of(error);
    }

    /** From now on whoever asks for changes waits until {@link #letGo()}. */
    void hang() {
        holding = new CountDownLatch(1);
    }

    /** Waits until somebody hangs. */
    void awaitHanging() {
        held.acquireUninterruptibly();
    }

    void letGo() {
        holding.countDown();
    }

    /** How often somebody asked for all there is, from the beginning. */
    synchronized int beginnings() {
        return beginnings;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public synchronized Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        return ids.stream()
                .filter(items::containsKey)
                .map(id -> items.get(id).item())
                .filter(item -> viewer.mayRead(item.readers()))
                .collect(Collectors.toMap(item -> item.ref().id(), item -> item));
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        CountDownLatch gate = holding;
        if (gate.getCount() > 0) {
            held.release();
        }
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a source", e);
        }
        return changes(cursor, limit);
    }

    private synchronized Changes changes(Optional<String> cursor, int limit) {
        if (failure.orElse(null) instanceof Error error) {
            throw error;
        }
        if (failure.orElse(null) instanceof RuntimeException exception) {
            throw exception;
        }
        boolean known = cursor.isPresent() && cursor.get().startsWith(epoch + ":");
        beginnings += known ? 0 : 1;
        int from = known ? Integer.parseInt(cursor.get().substring(epoch.length() + 1)) : 0;
        int to = Math.min(journal.size(), from + limit);
        List<ContentChange> changes = journal.subList(from, to).stream()
                .distinct()
                .map(id -> items.containsKey(id)
                        ? items.get(id)
                        : (ContentChange) new ContentChange.Absent(new ContentRef(kind, id)))
                .toList();
        return new Changes(changes, epoch + ":" + to, !known, to < journal.size());
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        throw new UnsupportedOperationException("The search does not ask this");
    }

    @Override
    public synchronized long count() {
        return items.size();
    }
}
