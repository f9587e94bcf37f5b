package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.search.api.Suggestion;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;

/** What to go on with while typing: terms, and titles that everyone may read. */
final class Suggestions {
    private static final int MOST_TERMS = 3;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_FUZZY = 4;
    private static final int LONGEST_BEGINNING = 24;

    private final QueryGate gate;
    private final Taxonomy taxonomy;
    private final Findings findings;

    Suggestions(QueryGate gate, Taxonomy taxonomy, Findings findings) {
        this.gate = gate;
        this.taxonomy = taxonomy;
        this.findings = findings;
    }

    List<Suggestion> of(String typed, int limit, Collection<String> kinds) {
        List<String> words = TypedQuery.words(typed).stream()
                .limit(MOST_WORDS)
                .map(word -> word.substring(0, Math.min(LONGEST_BEGINNING, word.length())))
                .toList();
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>(terms(words, Math.min(MOST_TERMS, limit)));
        if (!kinds.isEmpty()) {
            List<ContentItem> titles = titles(words, limit, kinds, false);
            for (ContentItem item : titles.isEmpty() ? titles(words, limit, kinds, true) : titles) {
                suggestions.add(
                        new Suggestion(item.title(), item.path(), item.ref().kind(), item.demonstration()));
            }
        }
        return suggestions.stream().limit(limit).toList();
    }

    private List<Suggestion> terms(List<String> words, int limit) {
        return Synonyms.kinds().stream()
                .flatMap(kind -> taxonomy.terms(kind).stream())
                .filter(term -> Stream.concat(Stream.of(term.title()), term.synonyms().stream())
                        .anyMatch(name -> begins(name, words)))
                // A name that nobody sees explains less than a title.
                .sorted(Comparator.comparing(term -> !begins(term.title(), words)))
                .map(Suggestions::suggestion)
                .limit(limit)
                .toList();
    }

    private static Suggestion suggestion(Term term) {
        return new Suggestion(term.title(), "", term.kind().name().toLowerCase(Locale.ROOT));
    }

    private static boolean begins(String name, List<String> words) {
        List<String> present = TypedQuery.words(name);
        return words.stream().allMatch(word -> present.stream().anyMatch(other -> other.startsWith(word)));
    }

    private List<ContentItem> titles(List<String> words, int limit, Collection<String> kinds, boolean fuzzy) {
        SolrQuery question = new QueryParams()
                .only("readers", List.of(Readers.PUBLIC))
                .only("kind", kinds)
                .done();
        // The words are letters and digits only: nothing in them is syntax.
        question.setQuery(words.stream()
                .map(word -> "+suggest_public:\"" + word + "\"")
                .map(clause -> fuzzy ? fuzzy(clause) : clause)
                .collect(Collectors.joining(" ")));
        question.setFields("id");
        question.setRows(limit * 2);
        question.set("minExactCount", limit * 2);
        question.set("sort", "score desc,updated desc,id asc");
        return findings.items(gate.ask(question), Viewer.visitor());
    }

    private static String fuzzy(String clause) {
        String word = clause.substring(clause.indexOf('"') + 1, clause.length() - 1);
        return word.length() < SHORTEST_FUZZY ? clause : "+suggest_public:" + word + "~1";
    }
}
