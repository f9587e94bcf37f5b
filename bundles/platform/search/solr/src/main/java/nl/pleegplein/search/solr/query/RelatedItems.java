package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;

/**
 * Finds what resembles an item: by the words that everyone may read, and by its themes. What the item is, is asked of the
 * index: an item that is not there yet, or not for this viewer, resembles nothing.
 */
final class RelatedItems {
    private final QueryGate gate;
    private final Findings findings;

    RelatedItems(QueryGate gate, Findings findings) {
        this.gate = gate;
        this.findings = findings;
    }

    List<ContentItem> of(ContentRef ref, int limit, Viewer viewer, Collection<String> kinds) {
        if (limit < 1 || kinds.isEmpty()) {
            return List.of();
        }
        return itself(ref, viewer)
                .map(item -> alike(ref, item, limit, viewer, kinds))
                .orElse(List.of());
    }

    private Optional<SolrDocument> itself(ContentRef ref, Viewer viewer) {
        QueryParams params = new QueryParams().only("readers", viewer.tokens());
        SolrQuery question = params.done();
        question.setQuery("{!term f=id v=$" + params.put(ref.toString()) + "}");
        question.setFields("themes");
        question.setRows(1);
        return gate.ask(question).getResults().stream().findFirst();
    }

    private List<ContentItem> alike(
            ContentRef ref, SolrDocument item, int limit, Viewer viewer, Collection<String> kinds) {
        QueryParams params = new QueryParams()
                .only("readers", viewer.tokens())
                .only("kind", kinds)
                .without(ref.toString());
        List<String> ways = new ArrayList<>();
        String id = params.put(ref.toString());
        // An item that is not for everyone has no gist.
        ways.add(params.put("{!mlt qf=gist_public mintf=1 mindf=2 minwl=4 maxqt=25 boost=true v=$" + id + "}"));
        for (Object theme : themes(item)) {
            ways.add(params.tagged("themes", String.valueOf(theme), 1));
        }
        SolrQuery question = params.done();
        question.setQuery("{!bool should=$" + String.join(" should=$", ways) + "}");
        question.setFields("id");
        question.setRows(limit * 2);
        question.set("minExactCount", limit * 2);
        question.set("sort", "score desc,updated desc,id asc");
        return findings.items(gate.ask(question), viewer).stream().limit(limit).toList();
    }

    private static Collection<Object> themes(SolrDocument item) {
        return Optional.ofNullable(item.getFieldValues("themes")).orElse(List.of());
    }
}
