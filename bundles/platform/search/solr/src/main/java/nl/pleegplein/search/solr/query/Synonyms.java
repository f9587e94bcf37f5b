package nl.pleegplein.search.solr.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

    /**
     * A term by one of its names.
     *
     * @param others what else to look for. The names of a keyword mean the same. A theme is wider than each of its
     *     synonyms: who types the theme looks for all of them, who types one of them does not look for the others.
     */
    record Named(Term term, List<List<String>> others) {}

    /** @param byStems terms by the stems of each of their names */
    private record Known(long revision, Map<List<String>, Set<Named>> byStems) {}

    /** The terms that these words name. */
    Set<Named> named(List<String> words) {
        return current().byStems().getOrDefault(stemsOf(words), Set.of());
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
        Map<List<String>, Set<Named>> byStems = new HashMap<>();
        for (TermKind kind : TermKind.values()) {
            taxonomy.terms(kind).forEach(term -> add(term, byStems));
        }
        return new Known(revision, byStems);
    }

    private void add(Term term, Map<List<String>, Set<Named>> byStems) {
        List<List<String>> all = Stream.concat(Stream.of(term.title()), term.synonyms().stream())
                .map(TypedQuery::joinedWords)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        List<String> title = TypedQuery.joinedWords(term.title());
        Named widely = new Named(term, all);
        Named narrowly = new Named(term, title.isEmpty() ? List.of() : List.of(title));
        add(term.title(), widely, byStems);
        for (String synonym : term.synonyms()) {
            boolean isTitle = stemsOf(TypedQuery.joinedWords(synonym)).equals(stemsOf(title));
            add(synonym, isTitle || term.kind() == TermKind.KEYWORD ? widely : narrowly, byStems);
        }
    }

    /** A name with a hyphen is also known as it is typed without. */
    private void add(String name, Named named, Map<List<String>, Set<Named>> byStems) {
        Stream.of(TypedQuery.joinedWords(name), TypedQuery.words(name))
                .filter(words -> !words.isEmpty())
                .forEach(words -> byStems.computeIfAbsent(stemsOf(words), key -> new LinkedHashSet<>())
                        .add(named));
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
