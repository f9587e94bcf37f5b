package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.search.solr.query.Group.Tagged;
import nl.pleegplein.search.solr.query.Group.Way;
import nl.pleegplein.search.solr.query.Group.Weight;
import nl.pleegplein.search.solr.query.Group.Words;
import nl.pleegplein.search.solr.query.TypedQuery.Sign;
import org.apache.solr.client.solrj.SolrQuery;

/**
 * Writes a question for Solr. What comes from outside stands only in parameters that another one names with a dollar
 * sign, after the parser has been chosen: it is never read as syntax.
 */
final class QueryParams {
    private static final String SEPARATOR = "\u001f";
    /** How much a word weighs in each field: what was typed most, in the title most of all. */
    private static final Map<Weight, String> FIELDS = Map.of(
            Weight.WHOLE, "title_whole^14 keywords_whole^5 summary_whole^4 text_whole",
            Weight.PARTS, "title^4 keywords^2 summary^1.5 text^0.4",
            Weight.SYNONYM, "title_whole^1.5 keywords_whole summary_whole^0.6 text_whole^0.2");

    private final SolrQuery query = new SolrQuery();
    private int names;

    QueryParams(int timeAllowedMillis) {
        query.set("sep", SEPARATOR);
        FIELDS.forEach((weight, fields) -> query.set(weight.name(), fields));
        query.set("marked", "title summary text");
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

    /**
     * What is asked for; newer items weigh a little more.
     *
     * @param all whether an item must have all of few words and most of many, not just one of them
     */
    QueryParams find(List<Group> groups, boolean all) {
        query.set("fresh", "sum(1,product(0.3,recip(ms(NOW/HOUR,updated),3.16e-11,1,1)))");
        query.set("found", found(groups, all));
        query.setQuery("{!boost b=$fresh v=$found}");
        return this;
    }

    /** What to mark in the fields with parts, which are those that are shown. */
    QueryParams mark(List<Group> groups) {
        List<String> marks = groups.stream()
                .filter(group -> !group.isExcluded())
                .flatMap(group -> group.marks().stream())
                .distinct()
                .map(words -> put("{!dismax qf=$marked v=$" + put(quoted(words)) + "}"))
                .toList();
        if (!marks.isEmpty()) {
            query.set("hl.q", "{!bool" + should(marks) + "}");
        }
        return this;
    }

    SolrQuery done() {
        return query;
    }

    private String found(List<Group> groups, boolean all) {
        List<String> wanted = of(groups, Sign.WANTED, all);
        List<String> required = of(groups, Sign.REQUIRED, all);
        List<String> clauses = new ArrayList<>();
        required.forEach(name -> clauses.add("must=$" + name));
        of(groups, Sign.EXCLUDED, true).forEach(name -> clauses.add("must_not=$" + name));
        if (!wanted.isEmpty()) {
            int enough = all ? enough(wanted.size()) : 1;
            clauses.add("must=$" + put("{!bool mm=" + enough + should(wanted) + "}"));
            if (!all) {
                // The number of words that an item has comes before how well it has them.
                wanted.forEach(name -> clauses.add("should=$" + constant(name, 50)));
            }
        }
        if (wanted.isEmpty() && required.isEmpty()) {
            clauses.add("must=$everything");
        }
        together(groups).ifPresent(name -> clauses.add("should=$" + name));
        return "{!bool " + String.join(" ", clauses) + "}";
    }

    /** All of few words, most of many. */
    private static int enough(int words) {
        return words <= 2 ? words : (int) Math.ceil(words * 0.7);
    }

    private List<String> of(List<Group> groups, Sign sign, boolean all) {
        return groups.stream()
                .filter(group -> group.sign() == sign)
                .map(group -> one(group, all))
                .toList();
    }

    private String one(Group group, boolean all) {
        Stream<Words> typed =
                all ? group.typed().stream() : Stream.concat(group.typed().stream(), group.last().stream());
        List<String> ways = new ArrayList<>(typed.map(this::words).toList());
        if (!group.meant().isEmpty()) {
            // The best of them counts: many names for a thing are not many reasons.
            String best =
                    group.meant().stream().map(way -> "{!v=$" + way(way) + "}").collect(Collectors.joining(" "));
            ways.add(put("{!maxscore tie=0.1 v=$" + put(best) + "}"));
        }
        return put("{!bool" + should(ways) + "}");
    }

    private static String should(List<String> names) {
        return names.stream().map(name -> " should=$" + name).collect(Collectors.joining());
    }

    private String way(Way way) {
        return way instanceof Tagged tagged ? tagged(tagged.field(), tagged.slug(), 2) : words((Words) way);
    }

    /** Words of which all must be there; those that stand close together weigh more. */
    private String words(Words words) {
        boolean phrase = words.phrase();
        String fields = words.weight().name();
        String near = phrase || words.words().size() < 2 ? "" : " pf=$" + fields + " ps=5";
        String text = phrase ? quoted(words.words()) : String.join(" ", words.words());
        return put("{!dismax qf=$" + fields + near + " mm=100% tie=0.1 v=$" + put(text) + "}");
    }

    private static String quoted(List<String> words) {
        return '"' + String.join(" ", words) + '"';
    }

    /** Items that carry a value, all with the same weight. */
    String tagged(String field, String value, int weight) {
        String term = put("{!term f=" + field + " v=$" + put(value) + "}");
        return constant(term, weight);
    }

    private String constant(String name, int weight) {
        return put("{!boost b=" + weight + " v=$" + put("{!bool filter=$" + name + " must=$everything}") + "}");
    }

    /** Words that stand together as they were typed weigh more. */
    private Optional<String> together(List<Group> groups) {
        List<String> words = groups.stream()
                .filter(group -> !group.isExcluded())
                .flatMap(group -> group.typed().stream().limit(1))
                .flatMap(way -> way.words().stream())
                .toList();
        return words.size() < 2
                ? Optional.empty()
                : Optional.of(put("{!dismax qf=$WHOLE tie=0.1 qs=3 v=$" + put(quoted(words)) + "}"));
    }

    /** Keeps a value under a new name. */
    String put(String value) {
        String name = "v" + names++;
        query.set(name, value);
        return name;
    }
}
