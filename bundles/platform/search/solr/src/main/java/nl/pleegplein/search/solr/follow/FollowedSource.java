package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.query.KeptLikeness;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrInputDocument;

/**
 * Follows one source for a few steps. Documents are written before the bookmark: after a failure some are written twice,
 * none is missed. A new generation is written over the old one, which goes on serving; what the new one has not seen is
 * dropped at its end.
 */
final class FollowedSource {
    private static final int CHANGES_AT_ONCE = 200;
    private static final int STEPS_IN_A_TURN = 10;

    private final ContentSource source;
    private final Documents documents;
    private final Updates updates;
    private final Notes notes;
    private final BooleanSupplier mayWrite;
    private final Runnable shown;
    private final Relating relating;

    /**
     * @param mayWrite whether this node still writes to the index: while the source thinks another may have taken over
     * @param shown is told when searches find something else than before
     * @param relating is told what changed, then
     */
    FollowedSource(
            ContentSource source,
            Documents documents,
            Updates updates,
            Notes notes,
            BooleanSupplier mayWrite,
            Runnable shown,
            Relating relating) {
        this.source = source;
        this.documents = documents;
        this.updates = updates;
        this.notes = notes;
        this.mayWrite = mayWrite;
        this.shown = shown;
        this.relating = relating;
    }

    /** @param more whether there is more to be had at once */
    record Step(Bookmark bookmark, boolean more) {}

    Step follow(Optional<Bookmark> kept, long wantedGeneration) throws IOException, SolrServerException {
        Bookmark bookmark = kept.filter(mark -> mark.generation() >= wantedGeneration)
                .orElseGet(() -> Bookmark.start(source.kind(), newGeneration(kept, wantedGeneration)));
        boolean more = true;
        boolean written = false;
        boolean anew = false;
        List<ContentRef> changed = new ArrayList<>();
        try {
            for (int step = 0; more && step < STEPS_IN_A_TURN; step++) {
                Changes changes = source.changesSince(bookmark.cursor(), CHANGES_AT_ONCE);
                if (!mayWrite.getAsBoolean()) {
                    return new Step(bookmark, true);
                }
                Bookmark from = changes.restarted() && bookmark.cursor().isPresent()
                        ? Bookmark.start(source.kind(), newGeneration(Optional.of(bookmark), 0))
                        : bookmark;
                Bookmark next = write(changes, from);
                written |= !changes.changes().isEmpty();
                if (next.complete()) {
                    changes.changes().forEach(change -> changed.add(change.ref()));
                }
                more = changes.more();
                if (!more && !next.complete()) {
                    dropOlder(next);
                    next = next.completed();
                    written = true;
                    anew = true;
                }
                if (!next.equals(bookmark)) {
                    notes.save(next);
                    bookmark = next;
                }
            }
            if (written) {
                updates.show();
                shown.run();
                relating.changed(changed);
                written = false;
            }
            return new Step(bookmark, more);
        } finally {
            // Also when it went wrong half-way: then nobody knows what.
            if (anew || written) {
                relating.mayHaveGaps();
            }
        }
    }

    private static long newGeneration(Optional<Bookmark> before, long wanted) {
        long now = Math.max(wanted, System.currentTimeMillis());
        return before.map(mark -> Math.max(now, mark.generation() + 1)).orElse(now);
    }

    private Bookmark write(Changes changes, Bookmark from) throws IOException, SolrServerException {
        List<SolrInputDocument> present = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (ContentChange change : changes.changes()) {
            if (!change.ref().kind().equals(source.kind())) {
                throw new IllegalStateException(
                        "The source of " + source.kind() + " tells of " + change.ref() + ", which is not its own");
            }
            if (change instanceof ContentChange.Present item
                    && !item.item().readers().isEmpty()) {
                present.add(documents.of(item, from.generation()));
            } else {
                absent.add(change.ref().toString());
            }
            if (!isPublic(change)) {
                absent.add(KeptLikeness.id(change.ref()));
            }
        }
        updates.write(present, absent);
        return from.at(changes.cursor(), present.size());
    }

    private static boolean isPublic(ContentChange change) {
        return change instanceof ContentChange.Present item
                && item.item().readers().contains(Readers.PUBLIC);
    }

    private void dropOlder(Bookmark bookmark) throws IOException, SolrServerException {
        updates.deleteOlder(bookmark.kind(), bookmark.generation());
        updates.deleteOlder(KeptLikeness.kind(bookmark.kind()), bookmark.generation());
    }
}
