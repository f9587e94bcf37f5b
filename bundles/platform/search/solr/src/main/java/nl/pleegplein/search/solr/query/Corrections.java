package nl.pleegplein.search.solr.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.search.solr.dutch.Letters;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.SpellCheckResponse;

/** Finds what may have been meant. Offers only words that visitors find, whoever asks. */
final class Corrections {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST_WORD = 4;
    private static final int CHECKED = 10;

    private final QueryGate gate;
    private final Meaning meaning;
    private final Findings findings;

    Corrections(QueryGate gate, Meaning meaning, Findings findings) {
        this.gate = gate;
        this.meaning = meaning;
        this.findings = findings;
    }

    /** @param found how many items the typed words find */
    Optional<String> of(String typed, long found, Collection<String> kinds) {
        String start = typed.length() > TypedQuery.LONGEST ? typed.substring(0, TypedQuery.LONGEST) : typed;
        Map<String, String> better = better(TypedQuery.words(start));
        if (better.isEmpty()) {
            return Optional.empty();
        }
        String corrected = WORD.matcher(start)
                .replaceAll(match ->
                        Matcher.quoteReplacement(better.getOrDefault(Letters.plain(match.group()), match.group())));
        return publicHits(corrected, better.values(), kinds) > found ? Optional.of(corrected) : Optional.empty();
    }

    private Map<String, String> better(List<String> words) {
        List<String> long_ = words.stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
        if (long_.isEmpty()) {
            return Map.of();
        }
        SolrQuery question = new SolrQuery("{!term f=id v=none}");
        question.set("qt", "/spell");
        question.setRows(0);
        question.set("spellcheck.q", String.join(" ", long_));
        SpellCheckResponse answer = gate.ask(question).getSpellCheckResponse();
        Map<String, String> better = new LinkedHashMap<>();
        if (answer != null) {
            for (SpellCheckResponse.Suggestion suggestion : answer.getSuggestions()) {
                if (suggestion.getOriginalFrequency() == 0
                        && !suggestion.getAlternatives().isEmpty()) {
                    better.put(
                            suggestion.getToken(), suggestion.getAlternatives().get(0));
                }
            }
        }
        return better;
    }

    /** What visitors find with the corrected words, each of which must stand in what they may read. */
    private long publicHits(String corrected, Collection<String> newWords, Collection<String> kinds) {
        QueryParams params =
                new QueryParams().only("readers", List.of(Readers.PUBLIC)).only("kind", kinds);
        newWords.forEach(word -> params.only("spell_public", List.of(word)));
        SolrQuery question =
                params.find(meaning.of(TypedQuery.read(corrected)), true).done();
        question.setFields("id");
        question.setRows(CHECKED);
        QueryResponse answer = gate.ask(question);
        // What the source took away since is not to be guessed from its words either.
        int hidden = answer.getResults().size()
                - findings.items(answer, Viewer.visitor()).size();
        return answer.getResults().getNumFound() - hidden;
    }
}
