package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.pleegplein.search.solr.query.Meaning.Group;
import nl.pleegplein.search.solr.query.Meaning.Tagged;
import nl.pleegplein.search.solr.query.Meaning.Way;
import nl.pleegplein.search.solr.query.Meaning.Words;
import nl.pleegplein.search.solr.query.TypedQuery.Sign;
import org.apache.solr.client.solrj.SolrQuery;

/**
 * Writes a question for Solr. What comes from outside stands only in parameters that another one names with a dollar
 * sign, after the parser has been chosen: it is never read as syntax.
 */
final class QueryParams {
    private static final String SEPARATOR = "\u001f";
    private static final String EXACT = "title^9 keywords^5 summary^4 text";
    private static final String LOOSE = "title^4 keywords^2 summary^2 text^0.5";

    private final SolrQuery query = new SolrQuery();
    private int names;

    QueryParams(int timeAllowedMillis) {
        query.set("sep", SEPARATOR);
        query.set("exact", EXACT);
        query.set("loose", LOOSE);
        query.set("everything", "*:*");
        query.setTimeAllowed(timeAllowedMillis);
    }

    /** Only items that carry one of these values. */
    QueryParams only(String field, Collection<String> values) {
        return filter(field, values, "");
    }

    /** The same, but not for the counts of the facet with this name. */
    QueryParams onlyButCountAll(String field, Collection<String> values) {
        return values.isEmpty() ? this : filter(field, values, " tag=" + field);
    }

    private QueryParams filter(String field, Collection<String> values, String tag) {
        String allowed = values.stream()
                .filter(value -> !value.contains(SEPARATOR))
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
        query.addFilterQuery("{!terms f=" + field + tag + " separator=$sep v=$" + put(allowed) + "}");
        return this;
    }

    QueryParams without(String id) {
        query.addFilterQuery("{!bool must_not=$" + put("{!term f=id v=$" + put(id) + "}") + " must=$everything}");
        return this;
    }

    /** What is asked for; newer items weigh a little more. */
    QueryParams find(List<Group> groups) {
        query.set("fresh", "sum(1,product(0.3,recip(ms(NOW/HOUR,updated),3.16e-11,1,1)))");
        query.set("found", found(groups));
        query.setQuery("{!boost b=$fresh v=$found}");
        return this;
    }

    SolrQuery done() {
        return query;
    }

    private String found(List<Group> groups) {
        List<String> wanted = of(groups, Sign.WANTED);
        List<String> clauses = new ArrayList<>();
        of(groups, Sign.REQUIRED).forEach(name -> clauses.add("must=$" + name));
        of(groups, Sign.EXCLUDED).forEach(name -> clauses.add("must_not=$" + name));
        if (!wanted.isEmpty()) {
            clauses.add("must=$" + put("{!bool mm=" + enough(wanted.size()) + should(wanted) + "}"));
        }
        if (wanted.isEmpty() && of(groups, Sign.REQUIRED).isEmpty()) {
            clauses.add("must=$everything");
        }
        phrase(groups).ifPresent(name -> clauses.add("should=$" + name));
        return "{!bool " + String.join(" ", clauses) + "}";
    }

    /** All of few words, most of many. */
    private static int enough(int words) {
        return words <= 2 ? words : (int) Math.ceil(words * 0.7);
    }

    private List<String> of(List<Group> groups, Sign sign) {
        return groups.stream()
                .filter(group -> group.sign() == sign)
                .map(group -> put(
                        "{!bool" + should(group.ways().stream().map(this::way).toList()) + "}"))
                .toList();
    }

    private static String should(List<String> names) {
        return names.stream().map(name -> " should=$" + name).collect(Collectors.joining());
    }

    private String way(Way way) {
        if (way instanceof Tagged tagged) {
            return tagged(tagged.field(), tagged.slug(), 2);
        }
        Words words = (Words) way;
        return put(dismax(words.words(), words.phrase(), words.exact()));
    }

    /** Items that carry a value, all with the same weight. */
    String tagged(String field, String value, int weight) {
        String term = put("{!term f=" + field + " v=$" + put(value) + "}");
        return put("{!boost b=" + weight + " v=$" + put("{!bool filter=$" + term + " must=$everything}") + "}");
    }

    private String dismax(List<String> words, boolean phrase, boolean exact) {
        String text = String.join(" ", words);
        return "{!dismax qf=$" + (exact ? "exact" : "loose") + " mm=100% tie=0.1 qs=1 v=$"
                + put(phrase ? '"' + text + '"' : text) + "}";
    }

    /** Words that stand together as they were typed weigh more. */
    private Optional<String> phrase(List<Group> groups) {
        List<String> words = groups.stream()
                .filter(group -> group.sign() != Sign.EXCLUDED)
                .flatMap(group -> group.ways().stream().limit(1))
                .filter(Words.class::isInstance)
                .flatMap(way -> ((Words) way).words().stream())
                .toList();
        return words.size() < 2
                ? Optional.empty()
                : Optional.of(
                        put("{!dismax qf=$exact tie=0.1 qs=3 v=$" + put('"' + String.join(" ", words) + '"') + "}"));
    }

    /** Keeps a value under a new name. */
    String put(String value) {
        String name = "v" + names++;
        query.set(name, value);
        return name;
    }
}
