package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.SearchResult.Count;
import nl.pleegplein.search.api.SearchResult.Facet;
import nl.pleegplein.search.api.SearchResult.Hit;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.engine.QueryGate;
import nl.pleegplein.text.api.SafeHtml;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.apache.solr.common.SolrDocument;

/** Asks the index, and makes of its answer what a person sees. */
final class Findings {
    /** Facets and the fields that they count; a filter on a field carries its name, so that its own facet leaves it out. */
    private static final List<String> FACETS = List.of("kind", "pillar", "theme", "audience");

    private static final List<String> FIELDS = List.of("kind", "pillars", "themes", "audiences");

    private final QueryGate gate;
    private final ContentCatalogue catalogue;
    private final Stems stems;

    Findings(QueryGate gate, ContentCatalogue catalogue, Stems stems) {
        this.gate = gate;
        this.stems = stems;
        this.catalogue = catalogue;
    }

    SearchResult ask(QueryParams params, SearchQuery query, List<Group> groups, Viewer viewer) {
        List<List<String>> chosen = List.of(query.kinds(), query.pillars(), query.themes(), query.audiences());
        IntStream.range(0, FIELDS.size()).forEach(at -> params.onlyButCountAll(FIELDS.get(at), chosen.get(at)));
        SolrQuery question = params.done();
        question.setFields("id", "revision");
        question.setStart((query.page() - 1) * query.size());
        question.setRows(query.size());
        boolean best = !groups.isEmpty() && query.order() == SearchQuery.Order.BEST;
        question.set("sort", (best ? "score desc," : "") + "updated desc,id asc");
        question.set("json.facet", facetRequest());
        if (question.get("hl.q") != null) {
            highlight(question);
        }
        QueryResponse answer = gate.ask(question);
        Marks marks = new Marks(stems, groups);
        List<Hit> hits = hits(answer, marks, viewer);
        int hidden = answer.getResults().size() - hits.size();
        return new SearchResult(
                Math.max(0, answer.getResults().getNumFound() - hidden), hits, facets(answer), Optional.empty());
    }

    private static String facetRequest() {
        return IntStream.range(0, FACETS.size())
                .mapToObj(at -> "%1$s:{type:terms,field:%2$s,limit:50,mincount:1,domain:{excludeTags:[%2$s]}}"
                        .formatted(FACETS.get(at), FIELDS.get(at)))
                .collect(Collectors.joining(",", "{", "}"));
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

    private List<Hit> hits(QueryResponse answer, Marks marks, Viewer viewer) {
        Map<ContentRef, SolrDocument> found = new LinkedHashMap<>();
        for (SolrDocument document : answer.getResults()) {
            ContentRef.parse(id(document)).ifPresent(ref -> found.put(ref, document));
        }
        Map<ContentRef, ContentItem> visible = catalogue.visible(found.keySet(), viewer);
        List<Hit> hits = new ArrayList<>();
        found.forEach((ref, document) -> {
            ContentItem item = visible.get(ref);
            if (item != null) {
                hits.add(hit(item, document, marks, answer.getHighlighting()));
            }
        });
        return hits;
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

    private static List<Facet> facets(QueryResponse answer) {
        return FACETS.stream()
                .map(name -> new Facet(name, counts(answer, name)))
                .toList();
    }

    private static List<Count> counts(QueryResponse answer, String name) {
        BucketBasedJsonFacet facet = answer.getJsonFacetingResponse() == null
                ? null
                : answer.getJsonFacetingResponse().getBucketBasedFacets(name);
        return facet == null
                ? List.of()
                : facet.getBuckets().stream()
                        .map(bucket -> new Count(String.valueOf(bucket.getVal()), bucket.getCount()))
                        .toList();
    }

    /** The items of an answer that the viewer may see, in its order. */
    List<ContentItem> items(QueryResponse answer, Viewer viewer) {
        List<ContentRef> refs = answer.getResults().stream()
                .flatMap(document -> ContentRef.parse(id(document)).stream())
                .toList();
        Map<ContentRef, ContentItem> visible = catalogue.visible(Set.copyOf(refs), viewer);
        return refs.stream().filter(visible::containsKey).map(visible::get).toList();
    }

    private static String id(SolrDocument document) {
        return String.valueOf(document.getFirstValue("id"));
    }
}
