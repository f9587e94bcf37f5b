package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
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

/** The part of a question that says which words are wanted, and how much each way to find them weighs. */
final class Wanted {
    /** How much a word weighs in each field: what was typed most, in the title most of all. */
    static final Map<Weight, String> FIELDS = Map.of(
            Weight.WHOLE, "title_whole^14 keywords_whole^5 summary_whole^4 text_whole",
            Weight.PARTS, "title^4 keywords^2 summary^1.5 text^0.4",
            Weight.SYNONYM, "title_whole^1.5 keywords_whole summary_whole^0.6 text_whole^0.2");

    private static final int PER_WORD = 1000;

    private final QueryParams params;

    Wanted(QueryParams params) {
        this.params = params;
    }

    /**
     * What is asked for; newer items weigh a little more.
     *
     * @param all whether an item must have all of few words and most of many, not just one of them
     */
    String query(List<Group> groups, boolean all) {
        List<String> wanted = of(groups, Sign.WANTED, all);
        String fresh = params.put("sum(1,product(0.3,recip(ms(NOW/HOUR,updated),3.16e-11,1,1)))");
        String found = params.put(found(groups, wanted, all ? enough(wanted.size()) : 1));
        String ranked = "{!boost b=$" + fresh + " v=$" + found + "}";
        // The number of words that an item has comes before how well it has them.
        return all
                ? ranked
                : "{!bool must=$" + params.put(ranked)
                        + should(wanted.stream()
                                .map(name -> params.constant(name, PER_WORD))
                                .toList())
                        + "}";
    }

    private String found(List<Group> groups, List<String> wanted, int enough) {
        List<String> required = of(groups, Sign.REQUIRED, true);
        List<String> clauses = new ArrayList<>();
        required.forEach(name -> clauses.add("must=$" + name));
        of(groups, Sign.EXCLUDED, true).forEach(name -> clauses.add("must_not=$" + name));
        if (!wanted.isEmpty()) {
            clauses.add("must=$" + params.put("{!bool mm=" + enough + should(wanted) + "}"));
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
            ways.add(params.put("{!maxscore tie=0.1 v=$" + params.put(best) + "}"));
        }
        return params.put("{!bool" + should(ways) + "}");
    }

    private static String should(List<String> names) {
        return names.stream().map(name -> " should=$" + name).collect(Collectors.joining());
    }

    private String way(Way way) {
        return way instanceof Tagged tagged ? params.tagged(tagged.field(), tagged.slug(), 2) : words((Words) way);
    }

    /** Words of which all must be there; those that stand close together weigh more. */
    private String words(Words words) {
        boolean phrase = words.phrase();
        String fields = words.weight().name();
        String near = phrase || words.words().size() < 2 ? "" : " pf=$" + fields + " ps=5";
        String text = phrase ? quoted(words.words()) : String.join(" ", words.words());
        return params.put("{!dismax qf=$" + fields + near + " mm=100% tie=0.1 v=$" + params.put(text) + "}");
    }

    private static String quoted(List<String> words) {
        return '"' + String.join(" ", words) + '"';
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
                : Optional.of(params.put("{!dismax qf=$WHOLE tie=0.1 qs=3 v=$" + params.put(quoted(words)) + "}"));
    }

    /** What to mark in the fields with parts, which are those that are shown. */
    Optional<String> marks(List<Group> groups) {
        List<String> marks = groups.stream()
                .filter(group -> !group.isExcluded())
                .flatMap(group -> group.marks().stream())
                .distinct()
                .map(mark -> params.put(
                        "{!dismax qf=$marked qs=" + mark.apart() + " v=$" + params.put(quoted(mark.words())) + "}"))
                .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of("{!bool" + should(marks) + "}");
    }
}
