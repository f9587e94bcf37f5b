package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.query.KeptLikeness;
import org.apache.solr.client.solrj.SolrServerException;

/** Asks whichever node writes to make the index anew, and tells how far it is. */
public final class Rebuild {
    private final Notes notes;
    private final Updates updates;

    public Rebuild(Index index) {
        this.notes = new Notes(index);
        this.updates = new Updates(index);
    }

    /**
     * How far one kind is.
     *
     * @param done items written
     * @param finished whether its source has been seen from beginning to end
     * @param place changes with each step
     */
    public record Progress(long done, boolean finished, String place) {
        private static final Progress NOT_BEGUN = new Progress(0, false, "");
    }

    /** Asks for it; gives the number of the generation to be made of these kinds. */
    public long ask(String fingerprint, List<String> kinds) throws IOException, SolrServerException {
        long generation = notes.nextGeneration(kinds);
        notes.save(new Notes.Control(fingerprint, generation));
        return generation;
    }

    /** How far each of these kinds is with a generation, in their order. */
    public Map<String, Progress> progress(List<String> kinds, long generation) throws IOException, SolrServerException {
        Map<String, Bookmark> bookmarks = notes.bookmarks(kinds);
        Map<String, Progress> progress = new LinkedHashMap<>();
        for (String kind : kinds) {
            progress.put(
                    kind,
                    Optional.ofNullable(bookmarks.get(kind))
                            .filter(bookmark -> bookmark.generation() >= generation)
                            .map(bookmark -> new Progress(
                                    bookmark.done(),
                                    bookmark.complete(),
                                    bookmark.cursor().orElse("")))
                            .orElse(Progress.NOT_BEGUN));
        }
        return progress;
    }

    /** Drops everything of a kind that will not come back. */
    public void forget(String kind) throws IOException, SolrServerException {
        updates.deleteOlder(kind, Long.MAX_VALUE);
        updates.deleteOlder(KeptLikeness.kind(kind), Long.MAX_VALUE);
        updates.write(List.of(), List.of(Bookmark.id(kind)));
        updates.show();
    }
}
