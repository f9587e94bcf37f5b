package nl.pleegplein.search.solr.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.content.api.ContentRef;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;

/**
 * What has words in common with an item that everyone may read, found out beforehand and kept in the index beside it.
 *
 * @param revision of the item; a later one may resemble something else
 * @param refs most alike first, at most {@link #MOST}; only what everyone may read
 */
public record KeptLikeness(ContentRef ref, long revision, List<ContentRef> refs) {
    /** More than are shown, as some may be gone by then. */
    public static final int MOST = 8;

    /** What of its document must be asked for. */
    public static final List<String> FIELDS = List.of("id", "revision", "refs_kept");

    private static final String KIND = "_alike:";

    public KeptLikeness {
        refs = List.copyOf(refs);
    }

    public static String id(ContentRef ref) {
        return KIND + ref;
    }

    /** The kind of the documents that belong to the items of a kind. */
    public static String kind(String ofItems) {
        return KIND + ofItems;
    }

    /** @param generation of the item: what was found out in an older one is dropped with the items that were */
    public SolrInputDocument toDocument(long generation) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField("id", id(ref));
        document.setField("kind", kind(ref.kind()));
        document.setField("generation", generation);
        document.setField("revision", revision);
        document.setField("readers", List.of(Readers.PUBLIC));
        document.setField("refs_kept", refs.stream().map(ContentRef::toString).collect(Collectors.joining(" ")));
        return document;
    }

    /** Empty for a document of something else. */
    public static Optional<KeptLikeness> of(SolrDocument document) {
        String id = String.valueOf(document.getFirstValue("id"));
        if (!id.startsWith(KIND)) {
            return Optional.empty();
        }
        return ContentRef.parse(id.substring(KIND.length()))
                .map(ref -> new KeptLikeness(ref, (Long) document.getFirstValue("revision"), refs(document)));
    }

    private static List<ContentRef> refs(SolrDocument document) {
        return Arrays.stream(String.valueOf(document.getFirstValue("refs_kept")).split(" ", -1))
                .flatMap(text -> ContentRef.parse(text).stream())
                .toList();
    }

    /** Whether there is more that resembles it than is kept. */
    boolean isCutOff() {
        return refs.size() == MOST;
    }
}
