package nl.pleegplein.search.solr.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.search.solr.dutch.Stems;

/**
 * Other words for the same thing, from the taxonomy as it is now: an editor's change works at the next question, without
 * a new index. Thread-safe.
 */
final class Synonyms {
    private final Taxonomy taxonomy;
    private final Stems stems;
    private volatile Known known = new Known(Long.MIN_VALUE, Map.of());

    Synonyms(Taxonomy taxonomy, Stems stems) {
        this.taxonomy = taxonomy;
        this.stems = stems;
    }

    /** A term by one of its names. */
    record Named(Term term, Set<List<String>> names) {}

    /** @param byStems terms by the stems of each of their names */
    private record Known(long revision, Map<List<String>, List<Named>> byStems) {}

    /** The terms that these words name. */
    List<Named> named(List<String> words) {
        return current().byStems().getOrDefault(stemsOf(words), List.of());
    }

    private Known current() {
        Known present = known;
        long revision = taxonomy.revision();
        if (present.revision() != revision) {
            present = read(revision);
            known = present;
        }
        return present;
    }

    private Known read(long revision) {
        Map<List<String>, List<Named>> byStems = new HashMap<>();
        for (TermKind kind : TermKind.values()) {
            for (Term term : taxonomy.terms(kind)) {
                Set<List<String>> names = new HashSet<>();
                Stream.concat(Stream.of(term.title()), term.synonyms().stream())
                        .map(TypedQuery::words)
                        .filter(words -> !words.isEmpty())
                        .forEach(names::add);
                Named named = new Named(term, names);
                for (List<String> name : names) {
                    byStems.computeIfAbsent(stemsOf(name), key -> new ArrayList<>())
                            .add(named);
                }
            }
        }
        return new Known(revision, byStems);
    }

    private List<String> stemsOf(List<String> words) {
        return words.stream().map(stems::stem).toList();
    }

    /** The field of the index that holds terms of a kind; keywords are words like any other. */
    static Optional<String> field(TermKind kind) {
        return switch (kind) {
            case PILLAR -> Optional.of("pillars");
            case THEME -> Optional.of("themes");
            case AUDIENCE -> Optional.of("audiences");
            case KEYWORD -> Optional.empty();
        };
    }

    static List<TermKind> kinds() {
        return Arrays.asList(TermKind.values());
    }
}
