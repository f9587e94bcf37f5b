package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.query.KeptLikeness;
import nl.pleegplein.search.solr.query.Likenesses;
import nl.pleegplein.search.solr.query.Likenesses.Item;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrInputDocument;

/**
 * Finds out what resembles each item that everyone may read, before somebody asks, and keeps it in the index: at once of
 * those of which nothing is kept as they are now, and then, slowly, of all of them once more for as long as items come and
 * go, since others may resemble them more by then. Nothing is noted of how far it is: whatever goes wrong is mended in the
 * next round, and until then it is asked when it is needed. One turn at a time; the rest is for any thread.
 */
final class Relating {
    private static final int AT_ONCE = 20;
    private static final int MOST_CHANGED = 1000;
    private static final Duration A_TURN = Duration.ofMillis(500);
    /** Finding out once more takes no more than such a part of a processor. */
    private static final int PART = 200;

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final Likenesses likenesses;
    private final LongSupplier nanoTime;
    private final Set<ContentRef> changed = new LinkedHashSet<>();
    private final ItemWalk gaps;
    private final ItemWalk round;
    private final AtomicBoolean mayHaveGaps = new AtomicBoolean(true);
    private volatile boolean fillsGaps;
    /** Whether something has changed since the round began. */
    private volatile boolean restless = true;

    private boolean goesRound;
    private boolean different;
    private long restUntil;
    private List<String> kinds = List.of();

    Relating(Likenesses likenesses, LongSupplier nanoTime) {
        this.likenesses = likenesses;
        this.nanoTime = nanoTime;
        this.gaps = new ItemWalk(likenesses);
        this.round = new ItemWalk(likenesses);
        this.restUntil = nanoTime.getAsLong();
    }

    /** These were written or deleted, and searches can see it. */
    void changed(Collection<ContentRef> refs) {
        if (refs.isEmpty()) {
            return;
        }
        restless = true;
        boolean few;
        synchronized (changed) {
            few = changed.size() + refs.size() <= MOST_CHANGED;
            if (few) {
                changed.addAll(refs);
            }
        }
        if (!few) {
            mayHaveGaps();
        }
    }

    /** There may be many of which nothing is kept. */
    void mayHaveGaps() {
        restless = true;
        mayHaveGaps.set(true);
    }

    /** Whether there may be items of which nothing is kept. */
    boolean isBehind() {
        synchronized (changed) {
            return mayHaveGaps.get() || fillsGaps || !changed.isEmpty();
        }
    }

    /**
     * Goes on for half a second at most.
     *
     * @param now the kinds of all items
     * @param shown is told at the end of a round in which something became different
     * @return whether there is more to be done at once
     */
    boolean turn(Updates updates, List<String> now, BooleanSupplier mayWrite, Runnable shown)
            throws IOException, SolrServerException {
        if (!now.equals(kinds)) {
            kinds = List.copyOf(now);
            mayHaveGaps();
        }
        long begun = nanoTime.getAsLong();
        boolean more = !kinds.isEmpty();
        boolean done = false;
        try {
            while (more && mayWrite.getAsBoolean() && nanoTime.getAsLong() - begun < A_TURN.toNanos()) {
                more = step(updates, shown);
            }
            done = true;
            return more;
        } finally {
            if (!done) {
                mayHaveGaps();
            }
        }
    }

    private boolean step(Updates updates, Runnable shown) throws IOException, SolrServerException {
        List<ContentRef> some = someChanged();
        if (!some.isEmpty()) {
            write(updates, likenesses.items(some), Map.of());
            forget(some);
            return true;
        }
        return fillGaps(updates) || goRound(updates, shown);
    }

    private List<ContentRef> someChanged() {
        synchronized (changed) {
            return changed.stream().limit(AT_ONCE).toList();
        }
    }

    private void forget(List<ContentRef> refs) {
        synchronized (changed) {
            changed.removeAll(Set.copyOf(refs));
        }
    }

    private boolean fillGaps(Updates updates) throws IOException, SolrServerException {
        if (mayHaveGaps.get()) {
            fillsGaps = true;
            mayHaveGaps.set(false);
            gaps.begin();
        }
        if (!fillsGaps) {
            return false;
        }
        List<Item> some = gaps.next(kinds, AT_ONCE, this::without);
        write(updates, some, Map.of());
        fillsGaps = !some.isEmpty();
        return true;
    }

    private List<Item> without(List<Item> items) {
        Map<ContentRef, KeptLikeness> kept = likenesses.kept(refs(items));
        return items.stream()
                .filter(item -> !item.isOf(Optional.ofNullable(kept.get(item.ref()))))
                .toList();
    }

    private boolean goRound(Updates updates, Runnable shown) throws IOException, SolrServerException {
        long begun = nanoTime.getAsLong();
        if (begun - restUntil < 0 || !(goesRound || restless)) {
            return false;
        }
        if (!goesRound) {
            goesRound = true;
            restless = false;
            round.begin();
        }
        List<Item> some = round.next(kinds, AT_ONCE, items -> items);
        if (some.isEmpty()) {
            goesRound = false;
            if (different) {
                // First visible, then told: who looks in between would keep what was before.
                updates.show();
                different = false;
                shown.run();
            }
            return false;
        }
        write(updates, some, likenesses.kept(refs(some)));
        long now = nanoTime.getAsLong();
        restUntil = now + Math.min(LONGEST_REST.toNanos(), PART * (now - begun));
        return false;
    }

    /** @param kept what need not be written once more */
    private void write(Updates updates, List<Item> items, Map<ContentRef, KeptLikeness> kept)
            throws IOException, SolrServerException {
        List<SolrInputDocument> documents = new ArrayList<>();
        for (Item item : items) {
            KeptLikeness found = likenesses.find(item);
            if (!found.equals(kept.get(item.ref()))) {
                documents.add(found.toDocument(item.generation()));
            }
        }
        different |= !documents.isEmpty();
        updates.write(documents, List.of());
    }

    private static List<ContentRef> refs(List<Item> items) {
        return items.stream().map(Item::ref).toList();
    }
}
