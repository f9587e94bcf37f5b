package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.SearchResult.Hit;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.engine.QueryGate;
import nl.pleegplein.text.api.SafeHtml;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;

/** Asks the index, and makes of its answer what a person sees. */
final class Findings {
    private final QueryGate gate;
    private final ContentCatalogue catalogue;
    private final Stems stems;

    Findings(QueryGate gate, ContentCatalogue catalogue, Stems stems) {
        this.gate = gate;
        this.stems = stems;
        this.catalogue = catalogue;
    }

    SearchResult ask(QueryParams params, SearchQuery query, List<Group> groups, Viewer viewer) {
        Facets.narrow(params, query);
        SolrQuery question = params.done();
        question.setFields("id", "revision");
        question.setStart((query.page() - 1) * query.size());
        question.setRows(query.size());
        boolean best = !groups.isEmpty() && query.order() == SearchQuery.Order.BEST;
        question.set("sort", (best ? "score desc," : "") + "updated desc,id asc");
        Facets.count(question);
        if (question.get("hl.q") != null) {
            highlight(question);
        }
        QueryResponse answer = gate.ask(question);
        Marks marks = new Marks(stems, groups);
        Map<ContentRef, SolrDocument> found = found(answer);
        Map<ContentRef, ContentItem> visible = catalogue.visible(found.keySet(), viewer);
        List<SolrDocument> hidden = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        found.forEach((ref, document) -> {
            ContentItem item = visible.get(ref);
            if (item == null) {
                hidden.add(document);
            } else {
                hits.add(hit(item, document, marks, answer.getHighlighting()));
            }
        });
        return new SearchResult(
                Math.max(0, answer.getResults().getNumFound() - hidden.size()),
                hits,
                Facets.of(answer, hidden),
                Optional.empty());
    }

    private static void highlight(SolrQuery question) {
        question.setHighlight(true);
        question.set("hl.method", "unified");
        // Otherwise fields without all of the words are left unmarked.
        question.set("hl.weightMatches", false);
        question.set("hl.fl", "title,summary,text");
        question.set("hl.tag.pre", String.valueOf(Marks.BEGIN));
        question.set("hl.tag.post", String.valueOf(Marks.END));
        question.set("hl.bs.language", "nl");
        question.set("hl.maxAnalyzedChars", 100_000);
        question.set("f.title.hl.fragsize", 0);
        question.set("f.summary.hl.fragsize", 0);
        question.set("f.text.hl.fragsize", 180);
        question.set("f.text.hl.snippets", 1);
    }

    private static Map<ContentRef, SolrDocument> found(QueryResponse answer) {
        Map<ContentRef, SolrDocument> found = new LinkedHashMap<>();
        for (SolrDocument document : answer.getResults()) {
            ContentRef.parse(id(document)).ifPresent(ref -> found.put(ref, document));
        }
        return found;
    }

    private static Hit hit(
            ContentItem item, SolrDocument document, Marks marks, Map<String, Map<String, List<String>>> highlighting) {
        boolean current = document.getFirstValue("revision") instanceof Long revision && revision == item.revision();
        // What the index has of an older revision may be what somebody took away.
        Map<String, List<String>> marked =
                highlighting == null || !current ? Map.of() : highlighting.getOrDefault(id(document), Map.of());
        String title = marks.fitting(first(marked, "title", item.title()));
        String summary = marks.fitting(first(marked, "summary", item.summary()));
        String text = marks.fitting(first(marked, "text", ""));
        SafeHtml snippet = Marks.html(!Marks.hasMark(summary) && Marks.hasMark(text) ? text : summary);
        return new Hit(item, Marks.html(title), snippet);
    }

    private static String first(Map<String, List<String>> marked, String field, String otherwise) {
        List<String> pieces = marked.getOrDefault(field, List.of());
        return pieces.isEmpty() ? otherwise : pieces.get(0);
    }

    /** The items of an answer that the viewer may see, in its order. */
    List<ContentItem> items(QueryResponse answer, Viewer viewer) {
        return visible(refs(answer), viewer);
    }

    static List<ContentRef> refs(QueryResponse answer) {
        return answer.getResults().stream()
                .flatMap(document -> ContentRef.parse(id(document)).stream())
                .toList();
    }

    /** Those of these that are there and that the viewer may see, in this order. */
    List<ContentItem> visible(List<ContentRef> refs, Viewer viewer) {
        Map<ContentRef, ContentItem> visible = catalogue.visible(Set.copyOf(refs), viewer);
        return refs.stream().filter(visible::containsKey).map(visible::get).toList();
    }

    private static String id(SolrDocument document) {
        return String.valueOf(document.getFirstValue("id"));
    }
}
