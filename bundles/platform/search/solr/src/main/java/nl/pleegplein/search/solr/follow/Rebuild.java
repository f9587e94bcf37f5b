package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.Updates;
import org.apache.solr.client.solrj.SolrServerException;

/** Asks whichever node writes to make the index anew, and tells how far it is. */
public final class Rebuild {
    private final Notes notes;
    private final Updates updates;

    public Rebuild(Index index) {
        this.notes = new Notes(index);
        this.updates = new Updates(index);
    }

    /** @param finished whether every source has been seen from beginning to end */
    public record Progress(long done, boolean finished) {}

    /** Asks for it; gives the number of the generation to be made. */
    public long ask(String fingerprint) throws IOException, SolrServerException {
        long generation = System.currentTimeMillis();
        notes.save(new Notes.Control(fingerprint, generation));
        return generation;
    }

    public Progress progress(List<String> kinds, long generation) throws IOException, SolrServerException {
        Map<String, Bookmark> bookmarks = notes.bookmarks(kinds);
        long done = 0;
        boolean finished = true;
        for (String kind : kinds) {
            Bookmark bookmark = bookmarks.get(kind);
            boolean begun = bookmark != null && bookmark.generation() >= generation;
            done += begun ? bookmark.done() : 0;
            finished &= begun && bookmark.complete();
        }
        return new Progress(done, finished);
    }

    /** Drops everything of a kind that will not come back. */
    public void forget(String kind) throws IOException, SolrServerException {
        updates.deleteOlder(kind, Long.MAX_VALUE);
        updates.write(List.of(), List.of(Bookmark.id(kind)));
        updates.show();
    }
}
