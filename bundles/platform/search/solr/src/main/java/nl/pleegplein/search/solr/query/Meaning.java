package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.query.Group.Mark;
import nl.pleegplein.search.solr.query.Group.Tagged;
import nl.pleegplein.search.solr.query.Group.Way;
import nl.pleegplein.search.solr.query.Group.Weight;
import nl.pleegplein.search.solr.query.Group.Words;
import nl.pleegplein.search.solr.query.TypedQuery.Clause;

/** Turns typed words into what they can mean: the words themselves, their parts, their synonyms. Thread-safe. */
final class Meaning {
    private static final int LONGEST_NAME = 4;
    private static final int MOST_SYNONYMS = 16;
    /** Solr refuses questions of very many words. */
    private static final int MOST_SYNONYMS_OF_ALL = 64;

    private final Wording wording;
    private final Synonyms synonyms;

    Meaning(Compounds compounds, Stems stems, Synonyms synonyms) {
        this.wording = new Wording(compounds, stems);
        this.synonyms = synonyms;
    }

    List<Group> of(TypedQuery typed) {
        List<Clause> clauses = typed.clauses();
        boolean onlyStopWords = clauses.stream().allMatch(wording::isStopWord);
        List<Group> groups = new ArrayList<>();
        int synonymsLeft = MOST_SYNONYMS_OF_ALL;
        for (int at = 0; at < clauses.size(); ) {
            int length = nameAt(clauses, at);
            if (length > 0) {
                Group group = named(clauses.subList(at, at + length), Math.min(MOST_SYNONYMS, synonymsLeft));
                synonymsLeft -= Math.min(synonymsLeft, group.meant().size());
                groups.add(group);
            } else if (onlyStopWords || !wording.isStopWord(clauses.get(at))) {
                groups.add(wording.of(clauses.get(at)));
            }
            at += Math.max(1, length);
        }
        return groups;
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
        List<String> name = joined(clauses);
        Group typed = clauses.size() == 1 ? wording.of(clauses.get(0)) : wording.of(name);
        Set<Way> tags = new LinkedHashSet<>();
        Set<List<String>> others = new LinkedHashSet<>();
        for (Synonyms.Named named : synonyms.named(name)) {
            Synonyms.field(named.term().kind())
                    .ifPresent(field -> tags.add(new Tagged(field, named.term().slug())));
            others.addAll(named.others());
        }
        others.remove(name);
        List<List<String>> few = others.stream().limit(mostSynonyms).toList();
        Stream<Words> words = few.stream().map(other -> new Words(other, true, Weight.SYNONYM));
        List<Mark> marks = Stream.concat(typed.marks().stream(), few.stream().map(wording::mark))
                .toList();
        return typed.meaning(Stream.concat(tags.stream(), words).toList(), marks);
    }
}
