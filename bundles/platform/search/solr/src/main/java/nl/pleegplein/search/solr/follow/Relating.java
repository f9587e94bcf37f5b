package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.query.KeptLikeness;
import nl.pleegplein.search.solr.query.Likenesses;
import nl.pleegplein.search.solr.query.Likenesses.Item;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrInputDocument;

/**
 * Finds out what resembles each item that everyone may read, before somebody asks, and keeps it in the index. Of an item that
 * changes it is found out anew, and of those that it resembles or resembled: those are the ones that it may come or go
 * with. Nothing is noted of how far this is: a walk through all items finds which have none, when this node begins to
 * write and once a day, so that what a crash cost comes back. Until then it is asked when it is needed.
 */
final class Relating {
    private static final int ITEMS_IN_A_PAGE = 1000;
    private static final int MOST_CHANGED = 10_000;
    private static final int AT_ONCE = 20;
    private static final Duration A_TURN = Duration.ofMillis(500);
    private static final Duration BETWEEN_WALKS = Duration.ofDays(1);
    /** Items come that resemble it and that it does not resemble most: so it is found out anew now and then. */
    private static final long DAYS_VALID = 30;

    private final Likenesses likenesses;
    private final LongSupplier nanoTime;
    private final LongSupplier today;
    private final Set<ContentRef> changed = new LinkedHashSet<>();
    private final Deque<Item> todo = new ArrayDeque<>();
    private Optional<String> place = Optional.of(Likenesses.BEGINNING);
    private long walked;
    private boolean outdated;

    /** @param today the day, counted from 1 January 1970 */
    Relating(Likenesses likenesses, LongSupplier nanoTime, LongSupplier today) {
        this.likenesses = likenesses;
        this.nanoTime = nanoTime;
        this.today = today;
        this.walked = nanoTime.getAsLong();
    }

    /** These were written or deleted, and searches can see it. */
    synchronized void changed(Collection<ContentRef> refs) {
        changed.addAll(refs);
        todo.removeIf(item -> refs.contains(item.ref()));
        if (changed.size() > MOST_CHANGED) {
            changed.clear();
            walk();
        }
    }

    /** All are to be looked at: there may be many of which nothing is kept. */
    synchronized void walk() {
        todo.clear();
        place = Optional.of(Likenesses.BEGINNING);
    }

    /** All items of a kind have come, which those of other kinds may resemble. */
    synchronized void beginAnew() {
        outdated = true;
        walk();
    }

    /** Whether there is something to be found out. */
    synchronized boolean isDue() {
        if (place.isEmpty() && nanoTime.getAsLong() - walked > BETWEEN_WALKS.toNanos()) {
            walk();
        }
        return place.isPresent() || !todo.isEmpty() || !changed.isEmpty();
    }

    /**
     * Goes on for half a second.
     *
     * @param kinds of all items
     * @param shown is told when what was kept has become something else
     * @return whether there is more to be done at once
     */
    boolean turn(Updates updates, List<String> kinds, BooleanSupplier mayWrite, Runnable shown)
            throws IOException, SolrServerException {
        long begun = nanoTime.getAsLong();
        if (isOutdated()) {
            for (String kind : kinds) {
                updates.deleteOlder(KeptLikeness.kind(kind), Long.MAX_VALUE);
            }
            updates.show();
        }
        boolean different = false;
        while (mayWrite.getAsBoolean() && isDue() && nanoTime.getAsLong() - begun < A_TURN.toNanos()) {
            Set<ContentRef> some = someChanged();
            if (some.isEmpty()) {
                walkOn(updates, kinds);
            } else {
                different |= renewOrRemember(some, updates);
            }
        }
        if (different) {
            updates.show();
            shown.run();
        }
        return isDue();
    }

    private synchronized boolean isOutdated() {
        boolean was = outdated;
        outdated = false;
        return was;
    }

    private synchronized Set<ContentRef> someChanged() {
        Set<ContentRef> some = changed.stream().limit(AT_ONCE).collect(Collectors.toCollection(LinkedHashSet::new));
        changed.removeAll(some);
        return some;
    }

    private boolean renewOrRemember(Set<ContentRef> refs, Updates updates) throws IOException, SolrServerException {
        boolean done = false;
        try {
            boolean different = renew(refs, updates);
            done = true;
            return different;
        } finally {
            if (!done) {
                changed(refs);
            }
        }
    }

    /** Whether anything became different. */
    private boolean renew(Set<ContentRef> refs, Updates updates) throws IOException, SolrServerException {
        Map<ContentRef, KeptLikeness> before = likenesses.kept(refs);
        List<Item> there = likenesses.items(refs);
        List<KeptLikeness> found = found(there);
        Set<ContentRef> others = new LinkedHashSet<>();
        before.values().forEach(likeness -> others.addAll(likeness.refs()));
        found.forEach(likeness -> others.addAll(likeness.refs()));
        others.removeAll(refs);
        List<Item> near = others.isEmpty() ? List.of() : likenesses.items(others);
        Map<ContentRef, KeptLikeness> nearBefore = others.isEmpty() ? Map.of() : likenesses.kept(others);
        List<KeptLikeness> nearFound = found(near);
        Set<ContentRef> gone = new LinkedHashSet<>(before.keySet());
        there.forEach(item -> gone.remove(item.ref()));
        write(updates, there, found, gone);
        write(updates, near, nearFound, Set.of());
        return differ(before, found) || differ(nearBefore, nearFound);
    }

    private static boolean differ(Map<ContentRef, KeptLikeness> before, List<KeptLikeness> found) {
        return found.stream()
                .anyMatch(likeness -> Optional.ofNullable(before.get(likeness.ref()))
                        .filter(kept -> kept.refs().equals(likeness.refs()))
                        .isEmpty());
    }

    private List<KeptLikeness> found(List<Item> items) {
        long day = today.getAsLong();
        return items.stream().map(item -> likenesses.find(item, day)).toList();
    }

    private static void write(Updates updates, List<Item> items, List<KeptLikeness> found, Collection<ContentRef> gone)
            throws IOException, SolrServerException {
        List<SolrInputDocument> documents = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            documents.add(found.get(i).toDocument(items.get(i).generation()));
        }
        updates.write(documents, gone.stream().map(KeptLikeness::id).toList());
    }

    private void walkOn(Updates updates, List<String> kinds) throws IOException, SolrServerException {
        List<Item> some = someToDo();
        if (some.isEmpty()) {
            lookFurther(kinds);
        } else {
            write(updates, some, found(some), List.of());
        }
    }

    private synchronized List<Item> someToDo() {
        List<Item> some = new ArrayList<>();
        while (some.size() < AT_ONCE && !todo.isEmpty()) {
            some.add(todo.poll());
        }
        return some;
    }

    private void lookFurther(List<String> kinds) {
        Optional<String> from = placeNow();
        if (from.isEmpty()) {
            return;
        }
        Likenesses.Page page = kinds.isEmpty()
                ? new Likenesses.Page(List.of(), from.get())
                : likenesses.page(kinds, from.get(), ITEMS_IN_A_PAGE);
        Map<ContentRef, KeptLikeness> kept = page.items().isEmpty()
                ? Map.of()
                : likenesses.kept(page.items().stream().map(Item::ref).toList());
        lookedAt(
                from.get(),
                page,
                page.items().stream()
                        .filter(item -> !isValid(item, Optional.ofNullable(kept.get(item.ref()))))
                        .collect(Collectors.toList()));
    }

    private synchronized Optional<String> placeNow() {
        return place;
    }

    private boolean isValid(Item item, Optional<KeptLikeness> kept) {
        return kept.filter(likeness ->
                        likeness.revision() == item.revision() && today.getAsLong() - likeness.day() < DAYS_VALID)
                .isPresent();
    }

    private synchronized void lookedAt(String from, Likenesses.Page page, List<Item> without) {
        // Another walk may have been asked for meanwhile.
        if (!place.equals(Optional.of(from))) {
            return;
        }
        todo.addAll(without);
        boolean end = page.next().equals(from);
        place = end ? Optional.empty() : Optional.of(page.next());
        walked = nanoTime.getAsLong();
    }
}
