package nl.pleegplein.search.solr.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult.Count;
import nl.pleegplein.search.api.SearchResult.Facet;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.apache.solr.common.SolrDocument;

/**
 * What is counted beside the hits, in the order in which it is told. The filter on a field carries the name of the field,
 * so that its own facet leaves it out.
 */
enum Facets {
    KIND("kind", "kind"),
    PILLAR("pillar", "pillars"),
    THEME("theme", "themes"),
    AUDIENCE("audience", "audiences");

    private final String title;
    private final String field;

    Facets(String title, String field) {
        this.title = title;
        this.field = field;
    }

    /** Only what carries the chosen values. */
    static void narrow(QueryParams params, SearchQuery query) {
        for (Facets facet : values()) {
            params.onlyButCountAll(facet.field, facet.chosen(query));
        }
    }

    private List<String> chosen(SearchQuery query) {
        return switch (this) {
            case KIND -> query.kinds();
            case PILLAR -> query.pillars();
            case THEME -> query.themes();
            case AUDIENCE -> query.audiences();
        };
    }

    /** Asks for the counts, and for the values of each hit, for when it turns out not to count. */
    static void count(SolrQuery question) {
        question.set(
                "json.facet",
                Arrays.stream(values())
                        .map(facet -> "%1$s:{type:terms,field:%2$s,limit:50,mincount:1,domain:{excludeTags:[%2$s]}}"
                                .formatted(facet.title, facet.field))
                        .collect(Collectors.joining(",", "{", "}")));
        for (Facets facet : values()) {
            question.addField(facet.field);
        }
    }

    /** The counts, without what the sources took away since: its theme would give it away. */
    static List<Facet> of(QueryResponse answer, List<SolrDocument> hidden) {
        return Arrays.stream(values())
                .map(facet -> new Facet(facet.title, less(facet.counts(answer), facet.valuesOf(hidden))))
                .toList();
    }

    private List<Count> counts(QueryResponse answer) {
        BucketBasedJsonFacet facet = answer.getJsonFacetingResponse() == null
                ? null
                : answer.getJsonFacetingResponse().getBucketBasedFacets(title);
        return facet == null
                ? List.of()
                : facet.getBuckets().stream()
                        .map(bucket -> new Count(String.valueOf(bucket.getVal()), bucket.getCount()))
                        .toList();
    }

    private Map<String, Long> valuesOf(List<SolrDocument> documents) {
        return documents.stream()
                .map(document -> document.getFieldValues(field))
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
    }

    private static List<Count> less(List<Count> counts, Map<String, Long> hidden) {
        return counts.stream()
                .map(count -> new Count(count.value(), count.count() - hidden.getOrDefault(count.value(), 0L)))
                .filter(count -> count.count() > 0)
                .sorted(Comparator.comparingLong(Count::count).reversed())
                .toList();
    }
}
