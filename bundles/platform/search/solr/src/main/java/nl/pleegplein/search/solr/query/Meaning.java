package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.query.Group.Tagged;
import nl.pleegplein.search.solr.query.Group.Way;
import nl.pleegplein.search.solr.query.Group.Weight;
import nl.pleegplein.search.solr.query.Group.Words;
import nl.pleegplein.search.solr.query.TypedQuery.Clause;
import nl.pleegplein.search.solr.query.TypedQuery.Sign;

/** Turns typed words into what they can mean: the word itself, its parts, its synonyms. Thread-safe. */
final class Meaning {
    private static final int LONGEST_NAME = 4;
    private static final int MOST_SYNONYMS = 16;
    /** Solr refuses questions of very many words. */
    private static final int MOST_SYNONYMS_OF_ALL = 64;

    private final Compounds compounds;
    private final Stems stems;
    private final Synonyms synonyms;

    Meaning(Compounds compounds, Stems stems, Synonyms synonyms) {
        this.compounds = compounds;
        this.stems = stems;
        this.synonyms = synonyms;
    }

    List<Group> of(TypedQuery typed) {
        List<Clause> clauses = typed.clauses();
        boolean onlyStopWords = clauses.stream().allMatch(this::isStopWord);
        List<Group> groups = new ArrayList<>();
        int synonymsLeft = MOST_SYNONYMS_OF_ALL;
        for (int at = 0; at < clauses.size(); ) {
            int length = nameAt(clauses, at);
            if (length > 0) {
                Group group = named(clauses.subList(at, at + length), Math.min(MOST_SYNONYMS, synonymsLeft));
                synonymsLeft -= group.meant().size();
                groups.add(group);
            } else if (onlyStopWords || !isStopWord(clauses.get(at))) {
                groups.add(plain(clauses.get(at)));
            }
            at += Math.max(1, length);
        }
        return groups;
    }

    private boolean isStopWord(Clause clause) {
        return clause.isWantedWord() && stems.isStopWord(clause.joined());
    }

    /** How many clauses from here on make the name of a term; the longest name wins. */
    private int nameAt(List<Clause> clauses, int at) {
        for (int length = Math.min(LONGEST_NAME, clauses.size() - at); length > 0; length--) {
            List<Clause> part = clauses.subList(at, at + length);
            if (part.stream().allMatch(Clause::isWantedWord)
                    && !synonyms.named(joined(part)).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> joined(List<Clause> clauses) {
        return clauses.stream().map(Clause::joined).toList();
    }

    /** What was typed, and the other names of the terms that it names. */
    private Group named(List<Clause> clauses, int mostSynonyms) {
        Group typed = clauses.size() == 1 ? plain(clauses.get(0)) : several(joined(clauses));
        List<Way> tags = new ArrayList<>();
        Set<List<String>> names = new LinkedHashSet<>();
        for (Synonyms.Named named : synonyms.named(joined(clauses))) {
            Synonyms.field(named.term().kind())
                    .ifPresent(field -> tags.add(new Tagged(field, named.term().slug())));
            names.addAll(named.others());
        }
        names.remove(joined(clauses));
        List<List<String>> few = names.stream().limit(mostSynonyms).toList();
        List<Way> meant = Stream.concat(tags.stream(), few.stream().map(name -> new Words(name, true, Weight.SYNONYM)))
                .toList();
        List<List<String>> marks = Stream.concat(
                        typed.marks().stream(), few.stream().map(this::asIndexed))
                .toList();
        return new Group(typed.sign(), typed.typed(), typed.last(), meant, marks, typed.insideCompounds());
    }

    /** Several words that are one name: the name itself, or all of the words that say something. */
    private Group several(List<String> words) {
        List<Words> ways = new ArrayList<>(List.of(new Words(words, true, Weight.WHOLE)));
        List<String> telling =
                words.stream().filter(word -> !stems.isStopWord(word)).toList();
        if (!telling.isEmpty()) {
            ways.add(new Words(telling, false, Weight.WHOLE));
            ways.add(new Words(split(telling), false, Weight.PARTS));
        }
        List<List<String>> marks = Stream.concat(
                        Stream.of(split(words)), telling.stream().map(List::of))
                .toList();
        return new Group(Sign.WANTED, ways, List.of(), List.of(), marks, stemsOf(telling));
    }

    private Group plain(Clause clause) {
        List<String> words = clause.words();
        if (clause.phrase()) {
            // The index has the parts of a compound side by side, so a phrase is asked for by its parts.
            List<Words> phrase = List.of(new Words(split(words), true, Weight.PARTS));
            return new Group(clause.sign(), phrase, List.of(), List.of(), List.of(split(words)), stemsOf(split(words)));
        }
        String joined = clause.joined();
        Words whole = new Words(List.of(joined), false, Weight.WHOLE);
        Words anywhere = new Words(List.of(joined), false, Weight.PARTS);
        List<String> parts = words.size() > 1 ? words : compounds.parts(joined);
        // Who excludes a compound does not exclude all that has its parts somewhere.
        if (parts.isEmpty() || clause.sign() == Sign.EXCLUDED) {
            List<List<String>> marks = List.of(List.of(joined));
            return new Group(
                    clause.sign(), List.of(whole, anywhere), List.of(), List.of(), marks, stemsOf(List.of(joined)));
        }
        Words together = new Words(parts, words.size() > 1, Weight.PARTS);
        // The last part says what a compound is: a travel allowance is an allowance.
        String head = parts.get(parts.size() - 1);
        List<Words> last = words.size() > 1 ? List.of() : List.of(new Words(List.of(head), false, Weight.PARTS));
        List<List<String>> marks = Stream.concat(
                        Stream.of(List.of(joined)),
                        words.size() > 1 ? Stream.of(words) : parts.stream().map(List::of))
                .toList();
        return new Group(
                clause.sign(),
                List.of(whole, anywhere, together),
                last,
                List.of(),
                marks,
                stemsOf(List.of(joined, head)));
    }

    /** A name as the field with parts has it: one word, or the parts of several side by side. */
    private List<String> asIndexed(List<String> name) {
        return name.size() == 1 ? name : split(name);
    }

    private Set<String> stemsOf(List<String> words) {
        return words.stream().map(stems::stem).collect(Collectors.toSet());
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
