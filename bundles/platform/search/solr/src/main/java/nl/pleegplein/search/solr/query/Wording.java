package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.query.Group.Mark;
import nl.pleegplein.search.solr.query.Group.Weight;
import nl.pleegplein.search.solr.query.Group.Words;
import nl.pleegplein.search.solr.query.TypedQuery.Clause;
import nl.pleegplein.search.solr.query.TypedQuery.Sign;

/** The ways to find exactly what was typed: as it is, or by its parts. Thread-safe. */
final class Wording {
    /** Enough for the word order of "regeling voor het bezoek" for "bezoekregeling". */
    private static final int APART = 4;

    private final Compounds compounds;
    private final Stems stems;

    Wording(Compounds compounds, Stems stems) {
        this.compounds = compounds;
        this.stems = stems;
    }

    boolean isStopWord(Clause clause) {
        return clause.isWantedWord() && stems.isStopWord(clause.joined());
    }

    Group of(Clause clause) {
        if (clause.phrase()) {
            // The index has the parts of a compound side by side, so a phrase is asked for by its parts.
            List<String> words = split(clause.words());
            List<Words> phrase = List.of(new Words(words, true, Weight.PARTS));
            return group(clause.sign(), phrase, List.of(), List.of(Mark.exactly(words)), words);
        }
        if (clause.words().size() > 1) {
            return hyphenated(clause);
        }
        String word = clause.joined();
        List<String> parts = compounds.parts(word);
        // Who excludes a compound does not exclude all that has its parts somewhere.
        return parts.isEmpty() || clause.sign() == Sign.EXCLUDED
                ? group(clause.sign(), itself(word), List.of(), List.of(mark(word)), List.of(word))
                : compound(clause.sign(), word, parts);
    }

    private Group compound(Sign sign, String word, List<String> parts) {
        // The last part says what it is: a foster care allowance is an allowance.
        String head = parts.get(parts.size() - 1);
        List<Words> ways = new ArrayList<>(itself(word));
        ways.add(new Words(parts, false, Weight.PARTS));
        List<Words> last = List.of(new Words(List.of(head), false, Weight.PARTS));
        return group(sign, ways, last, List.of(mark(word), mark(head), new Mark(parts, APART)), List.of(word, head));
    }

    private Group hyphenated(Clause clause) {
        List<Words> ways = new ArrayList<>(itself(clause.joined()));
        ways.add(new Words(clause.words(), true, Weight.PARTS));
        List<Mark> marks = List.of(mark(clause.joined()), Mark.exactly(clause.words()));
        return group(clause.sign(), ways, List.of(), marks, List.of(clause.joined()));
    }

    /** Several words that are one name: the name itself, or all of its words that say something. */
    Group of(List<String> name) {
        List<Words> ways = new ArrayList<>(List.of(new Words(name, true, Weight.WHOLE)));
        List<String> telling =
                name.stream().filter(word -> !stems.isStopWord(word)).toList();
        if (!telling.isEmpty()) {
            ways.add(new Words(telling, false, Weight.WHOLE));
            ways.add(new Words(split(telling), false, Weight.PARTS));
        }
        List<Mark> marks = Stream.concat(Stream.of(mark(name)), telling.stream().map(Wording::mark))
                .toList();
        return group(Sign.WANTED, ways, List.of(), marks, telling);
    }

    /** A name as the field with parts has it: one word, or the parts of several side by side. */
    Mark mark(List<String> name) {
        return Mark.exactly(name.size() == 1 ? name : split(name));
    }

    private static Mark mark(String word) {
        return Mark.exactly(List.of(word));
    }

    private static List<Words> itself(String word) {
        return List.of(new Words(List.of(word), false, Weight.WHOLE), new Words(List.of(word), false, Weight.PARTS));
    }

    private Group group(Sign sign, List<Words> ways, List<Words> last, List<Mark> marks, List<String> inside) {
        Set<String> insideCompounds = inside.stream().map(stems::stem).collect(Collectors.toSet());
        return new Group(sign, ways, last, List.of(), marks, insideCompounds);
    }

    private List<String> split(List<String> words) {
        return words.stream()
                .flatMap(word -> {
                    List<String> parts = compounds.parts(word);
                    return parts.isEmpty() ? Stream.of(word) : parts.stream();
                })
                .toList();
    }
}
