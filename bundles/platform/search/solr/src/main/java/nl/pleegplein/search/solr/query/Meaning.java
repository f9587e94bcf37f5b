package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.query.TypedQuery.Clause;
import nl.pleegplein.search.solr.query.TypedQuery.Sign;

/** Turns typed words into what they can mean: the word itself, its parts, its synonyms. Thread-safe. */
final class Meaning {
    private static final int LONGEST_NAME = 4;
    private static final int MOST_WAYS = 12;

    private final Compounds compounds;
    private final Stems stems;
    private final Synonyms synonyms;

    Meaning(Compounds compounds, Stems stems, Synonyms synonyms) {
        this.compounds = compounds;
        this.stems = stems;
        this.synonyms = synonyms;
    }

    /** One way to find a group of words. */
    sealed interface Way {}

    /** @param phrase whether the words must stand together, in this order */
    record Words(List<String> words, boolean phrase, boolean exact) implements Way {}

    /** Items that carry a term. */
    record Tagged(String field, String slug) implements Way {}

    /** Words that belong together, with every way to find them. */
    record Group(Sign sign, List<Way> ways) {}

    List<Group> of(TypedQuery typed) {
        List<Clause> clauses = typed.clauses();
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < clauses.size(); ) {
            int length = nameAt(clauses, at);
            if (length > 0) {
                groups.add(new Group(Sign.WANTED, waysOfName(clauses.subList(at, at + length))));
                at += length;
            } else {
                Clause clause = clauses.get(at);
                if (!isStopWord(clause) || clauses.stream().allMatch(this::isStopWord)) {
                    groups.add(new Group(clause.sign(), waysOf(clause)));
                }
                at++;
            }
        }
        return groups;
    }

    private boolean isStopWord(Clause clause) {
        return clause.isWantedWord()
                && clause.words().size() == 1
                && stems.isStopWord(clause.words().get(0));
    }

    /** How many clauses from here on make the name of a term; the longest name wins. */
    private int nameAt(List<Clause> clauses, int at) {
        for (int length = Math.min(LONGEST_NAME, clauses.size() - at); length > 0; length--) {
            List<Clause> part = clauses.subList(at, at + length);
            if (part.stream().allMatch(Clause::isWantedWord)
                    && !synonyms.named(words(part)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> words(List<Clause> clauses) {
        return clauses.stream().flatMap(clause -> clause.words().stream()).toList();
    }

    private List<Way> waysOfName(List<Clause> clauses) {
        List<String> typed = words(clauses);
        Set<Way> ways = new LinkedHashSet<>(
                clauses.size() == 1 ? waysOf(clauses.get(0)) : List.of(new Words(typed, false, true)));
        for (Synonyms.Named named : synonyms.named(typed)) {
            Synonyms.field(named.term().kind())
                    .ifPresent(field -> ways.add(new Tagged(field, named.term().slug())));
            for (List<String> name : named.names()) {
                ways.add(new Words(split(name), name.size() > 1, false));
                if (name.size() == 1) {
                    ways.add(new Words(name, false, false));
                }
            }
        }
        return ways.stream().limit(MOST_WAYS).toList();
    }

    private List<Way> waysOf(Clause clause) {
        List<String> words = clause.words();
        if (clause.phrase()) {
            // The index has the parts of a compound side by side, so a phrase is asked for by its parts.
            return List.of(new Words(split(words), true, true));
        }
        String joined = String.join("", words);
        List<String> parts = words.size() > 1 ? words : compounds.parts(joined);
        Words whole = new Words(List.of(joined), false, true);
        // Who excludes a compound does not exclude all that has its parts somewhere.
        boolean alone = parts.isEmpty() || clause.sign() == Sign.EXCLUDED;
        return alone ? List.of(whole) : List.of(whole, new Words(parts, words.size() > 1, false));
    }

    private List<String> split(List<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            List<String> parts = compounds.parts(word);
            all.addAll(parts.isEmpty() ? List.of(word) : parts);
        }
        return all;
    }
}
