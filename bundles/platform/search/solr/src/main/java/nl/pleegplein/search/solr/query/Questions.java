package nl.pleegplein.search.solr.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.Suggestion;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.engine.QueryGate;

/** All that people ask of the index. Only the kinds whose source is there now take part. Thread-safe. */
public final class Questions {
    private static final int FEW = 2;
    private static final String REHEARSED_KIND = "_rehearsal";
    /** A word that is mostly there, a compound that is mistyped, a phrase, and a word that must not be there. */
    private static final List<String> REHEARSED_WORDS =
            List.of("", "pleegkind", "pleegvergoedng", "\"naar school\" -vakantie");

    private final ContentCatalogue catalogue;
    private final Meaning meaning;
    private final Findings findings;
    private final Corrections corrections;
    private final Suggestions suggestions;
    private final RelatedItems related;

    public Questions(
            QueryGate gate,
            ContentCatalogue catalogue,
            Taxonomy taxonomy,
            SiteRevision site,
            Compounds compounds,
            Stems stems) {
        this.catalogue = catalogue;
        this.meaning = new Meaning(compounds, stems, new Synonyms(taxonomy, stems));
        this.findings = new Findings(gate, catalogue, stems);
        this.corrections = new Corrections(gate, meaning, findings);
        this.suggestions = new Suggestions(gate, taxonomy, findings);
        this.related = new RelatedItems(gate, findings, site);
    }

    public SearchResult search(SearchQuery query, Viewer viewer) {
        return search(query, viewer, kinds());
    }

    private SearchResult search(SearchQuery query, Viewer viewer, List<String> kinds) {
        if (kinds.isEmpty()) {
            return new SearchResult(0, List.of(), List.of(), Optional.empty());
        }
        TypedQuery typed = TypedQuery.read(query.text());
        boolean hasWords = !typed.clauses().isEmpty();
        if (!hasWords && !query.text().isBlank()) {
            // Only signs: that means nothing, not everything.
            return new SearchResult(0, List.of(), List.of(), Optional.empty());
        }
        List<Group> groups = meaning.of(typed);
        SearchResult all = ask(query, groups, true, viewer, kinds);
        SearchResult found = all.total() == 0 && hasWords ? ask(query, groups, false, viewer, kinds) : all;
        boolean mayBeMistyped = hasWords && query.page() == 1 && all.total() <= FEW;
        return mayBeMistyped
                ? new SearchResult(
                        found.total(), found.hits(), found.facets(), corrections.of(query.text(), all.total(), kinds))
                : found;
    }

    /** Asks once all that people ask, also while no source is there. */
    public void rehearse() {
        List<String> kinds =
                Stream.concat(kinds().stream(), Stream.of(REHEARSED_KIND)).toList();
        for (String words : REHEARSED_WORDS) {
            search(SearchQuery.of(words), Viewer.visitor(), kinds);
            suggestions.of(words, FEW, kinds);
        }
    }

    private SearchResult ask(SearchQuery query, List<Group> groups, boolean all, Viewer viewer, List<String> kinds) {
        QueryParams params = new QueryParams()
                .only("readers", viewer.tokens())
                .only("kind", kinds)
                .find(groups, all)
                .mark(groups);
        return findings.ask(params, query, groups, viewer);
    }

    public List<Suggestion> suggest(String typed, int limit) {
        return suggestions.of(typed, limit, kinds());
    }

    public List<ContentItem> related(ContentRef ref, int limit, Viewer viewer) {
        return related.of(ref, limit, viewer, kinds());
    }

    private List<String> kinds() {
        return catalogue.sources().stream().map(ContentSource::kind).toList();
    }
}
