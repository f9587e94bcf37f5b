package nl.pleegplein.search.solr.follow;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.Updates;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;

/** What the index keeps about itself: bookmarks, and what every node should know. */
public final class Notes {
    private static final String CONTROL = "_control";

    private final Updates updates;

    public Notes(Index index) {
        this.updates = new Updates(index);
    }

    /**
     * @param fingerprint of the configuration that the index was made with
     * @param wantedGeneration what is of an older generation is to be made anew
     */
    record Control(String fingerprint, long wantedGeneration) {}

    Optional<Control> control() throws IOException, SolrServerException {
        return updates.find(CONTROL)
                .map(document -> new Control(
                        String.valueOf(document.getFirstValue("fingerprint_kept")),
                        ((Number) document.getFirstValue("generation")).longValue()));
    }

    void save(Control control) throws IOException, SolrServerException {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", CONTROL);
        document.setField("kind", CONTROL);
        document.setField("generation", control.wantedGeneration());
        document.setField("fingerprint_kept", control.fingerprint());
        updates.write(List.of(document), List.of());
    }

    Map<String, Bookmark> bookmarks(List<String> kinds) throws IOException, SolrServerException {
        List<String> ids = kinds.stream().map(Bookmark::id).toList();
        List<SolrDocument> found = List.copyOf(updates.find(ids));
        return found.stream().map(Bookmark::of).collect(Collectors.toMap(Bookmark::kind, Function.identity()));
    }

    /** Higher than all there were, also when the clock, by which they are numbered, was set back. */
    long nextGeneration(List<String> kinds) throws IOException, SolrServerException {
        long highest = control().map(Control::wantedGeneration).orElse(0L);
        for (Bookmark bookmark : bookmarks(kinds).values()) {
            highest = Math.max(highest, bookmark.generation());
        }
        return Math.max(highest + 1, System.currentTimeMillis());
    }

    void save(Bookmark bookmark) throws IOException, SolrServerException {
        updates.write(List.of(bookmark.toDocument()), List.of());
    }
}
