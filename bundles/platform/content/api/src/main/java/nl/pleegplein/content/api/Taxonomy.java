package nl.pleegplein.content.api;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Pillars, themes, keywords and audiences. All of it is data: loaded from a file at the first start, edited later. Reads
 * come from memory and are at most two seconds behind a change on another node. Thread-safe.
 */
@ProviderType
public interface Taxonomy {
    /** All terms of a kind in the order of their position. */
    List<Term> terms(TermKind kind);

    Optional<Term> term(TermKind kind, String slug);

    /**
     * Adds a term or replaces the one with the same kind and slug.
     *
     * @throws ForbiddenException unless the viewer is an editor or operator
     */
    void save(Term term, Viewer viewer);

    /** Grows with every change. */
    long revision();
}
