package nl.pleegplein.search.solr.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.QueryGate;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;

/** Asks the index what resembles an item: by the words that everyone may read, and by its themes. Thread-safe. */
final class Alike {
    /** A word that stands in more items says little of any of them, and would make the question as long as the index is. */
    private static final int MOST_ITEMS = 1000;

    private static final int MOST_WORDS = 10;

    private final QueryGate gate;

    Alike(QueryGate gate) {
        this.gate = gate;
    }

    /**
     * Among which items.
     *
     * @param readers who may read them
     * @param kinds of these kinds; empty: of any kind
     */
    record Among(Collection<String> readers, Optional<List<String>> kinds) {
        QueryParams params() {
            QueryParams params = new QueryParams().only("readers", readers);
            return kinds.map(some -> params.only("kind", some)).orElse(params);
        }
    }

    /** The themes of an item, as the index has it. */
    static List<String> themes(SolrDocument item) {
        return Optional.ofNullable(item.getFieldValues("themes")).orElse(List.of()).stream()
                .map(String::valueOf)
                .toList();
    }

    /**
     * Those with the same words, most alike first; among them those on the same themes before others. An item that is not
     * for everyone has no words here.
     */
    List<ContentRef> byWords(ContentRef ref, List<String> themes, Among among, int most) {
        QueryParams params = among.params();
        String words = params.put("{!mlt qf=gist_public mintf=1 mindf=2 maxdf=" + MOST_ITEMS + " minwl=4 maxqt="
                + MOST_WORDS + " boost=true v=$" + params.put(ref.toString()) + "}");
        String better = themes.stream()
                .map(theme -> " should=$" + params.tagged("themes", theme, 1))
                .collect(Collectors.joining());
        SolrQuery question = params.done();
        question.setQuery("{!bool must=$" + words + better + "}");
        question.set("sort", "score desc,updated desc,id asc");
        return first(question, ref, most);
    }

    /** Those on the same themes, newest first. */
    List<ContentRef> byThemes(ContentRef ref, List<String> themes, Among among, int most) {
        if (themes.isEmpty()) {
            return List.of();
        }
        SolrQuery question = among.params().only("themes", themes).done();
        question.setQuery("*:*");
        question.set("sort", "updated desc,id asc");
        return first(question, ref, most);
    }

    private List<ContentRef> first(SolrQuery question, ContentRef ref, int most) {
        // The item itself may be one of them.
        int rows = most + 1;
        question.setFields("id");
        question.setRows(rows);
        question.set("minExactCount", rows);
        return Findings.refs(gate.ask(question)).stream()
                .filter(found -> !found.equals(ref))
                .limit(most)
                .toList();
    }
}
