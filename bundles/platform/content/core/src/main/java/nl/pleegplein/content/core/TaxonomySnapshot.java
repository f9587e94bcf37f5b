package nl.pleegplein.content.core;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

/** All terms as they were at one revision. */
final class TaxonomySnapshot {
    /** Nothing has been read yet; no revision is negative. */
    static final TaxonomySnapshot NONE = new TaxonomySnapshot(-1, Map.of());

    private final long revision;
    private final Map<TermKind, Map<String, Term>> terms;

    private TaxonomySnapshot(long revision, Map<TermKind, Map<String, Term>> terms) {
        this.revision = revision;
        this.terms = terms;
    }

    static TaxonomySnapshot of(TermRepository.Stored stored) {
        Map<TermKind, Map<String, Term>> terms = new EnumMap<>(TermKind.class);
        stored.terms().stream()
                .sorted(Comparator.comparingInt(Term::position).thenComparing(Term::slug))
                .forEach(term -> terms.computeIfAbsent(term.kind(), kind -> new LinkedHashMap<>())
                        .put(term.slug(), term));
        return new TaxonomySnapshot(stored.revision(), terms);
    }

    long revision() {
        return revision;
    }

    List<Term> terms(TermKind kind) {
        return List.copyOf(terms.getOrDefault(kind, Map.of()).values());
    }

    Optional<Term> term(TermKind kind, String slug) {
        return Optional.ofNullable(terms.getOrDefault(kind, Map.of()).get(slug));
    }
}
