package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;

/** Finds what resembles an item: by the words that everyone may read, and by its themes. */
final class RelatedItems {
    private final QueryGate gate;
    private final ContentCatalogue catalogue;
    private final Findings findings;

    RelatedItems(QueryGate gate, ContentCatalogue catalogue, Findings findings) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    List<ContentItem> of(ContentRef ref, int limit, Viewer viewer, Collection<String> kinds) {
        Map<ContentRef, ContentItem> self = catalogue.visible(Set.of(ref), viewer);
        ContentItem item = self.get(ref);
        if (item == null || limit < 1 || kinds.isEmpty()) {
            return List.of();
        }
        QueryParams params = new QueryParams()
                .only("readers", viewer.tokens())
                .only("kind", kinds)
                .without(ref.toString());
        List<String> alike = alike(params, item);
        if (alike.isEmpty()) {
            return List.of();
        }
        SolrQuery question = params.done();
        question.setQuery("{!bool should=$" + String.join(" should=$", alike) + "}");
        question.setFields("id");
        question.setRows(limit * 2);
        question.set("sort", "score desc,updated desc,id asc");
        return findings.items(gate.ask(question), viewer).stream().limit(limit).toList();
    }

    private static List<String> alike(QueryParams params, ContentItem item) {
        List<String> alike = new ArrayList<>();
        if (item.readers().contains(Readers.PUBLIC)) {
            String id = params.put(item.ref().toString());
            alike.add(params.put("{!mlt qf=gist_public mintf=1 mindf=2 minwl=4 maxqt=25 boost=true v=$" + id + "}"));
        }
        for (String theme : item.themes()) {
            alike.add(params.tagged("themes", theme, 1));
        }
        return alike;
    }
}
