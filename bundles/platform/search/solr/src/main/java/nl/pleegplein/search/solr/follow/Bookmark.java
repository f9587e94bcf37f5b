package nl.pleegplein.search.solr.follow;

import java.util.Optional;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;

/**
 * How far the index follows one source; kept in the index itself.
 *
 * @param cursor of the source
 * @param generation the number of the pass that wrote what is there; grows
 * @param done items written in this pass
 * @param complete whether this pass has seen everything
 */
record Bookmark(String kind, Optional<String> cursor, long generation, long done, boolean complete) {
    static final String KIND = "_cursor";

    static Bookmark start(String kind, long generation) {
        return new Bookmark(kind, Optional.empty(), generation, 0, false);
    }

    static String id(String kind) {
        return KIND + ":" + kind;
    }

    Bookmark at(String newCursor, int written) {
        return new Bookmark(kind, Optional.of(newCursor), generation, done + written, complete);
    }

    Bookmark completed() {
        return new Bookmark(kind, cursor, generation, done, true);
    }

    SolrInputDocument toDocument() {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", id(kind));
        document.setField("kind", KIND);
        document.setField("generation", generation);
        cursor.ifPresent(value -> document.setField("cursor_kept", value));
        document.setField("done_kept", String.valueOf(done));
        document.setField("complete_kept", String.valueOf(complete));
        return document;
    }

    static Bookmark of(SolrDocument document) {
        return new Bookmark(
                text(document, "id").substring(KIND.length() + 1),
                Optional.ofNullable(document.getFirstValue("cursor_kept")).map(String::valueOf),
                Long.parseLong(text(document, "generation")),
                Long.parseLong(text(document, "done_kept")),
                Boolean.parseBoolean(text(document, "complete_kept")));
    }

    private static String text(SolrDocument document, String field) {
        return String.valueOf(document.getFirstValue(field));
    }
}
