package nl.pleegplein.content.api;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Role;
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

    /** Whether this viewer may change terms: editors and operators may. */
    default boolean mayEdit(Viewer viewer) {
        return viewer.has(Role.EDITOR) || viewer.has(Role.OPERATOR);
    }

    /**
     * Adds a term or replaces the one with the same kind and slug. Search follows at the next question, on other nodes
     * two seconds later.
     *
     * @throws ForbiddenException unless the viewer is an editor or operator
     * @throws InvalidInputException when a part of the term cannot be kept; each fault has the name of a part of
     *     {@link Term} as its field
     * @throws ConflictException when there is no room for a new term: there may be 20,000 of all kinds together
     */
    void save(Term term, Viewer viewer);

    /** Grows with every change. */
    long revision();
}
