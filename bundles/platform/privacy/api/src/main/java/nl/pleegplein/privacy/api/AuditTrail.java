package nl.pleegplein.privacy.api;

import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What people with a function looked at and did with what belongs to others. Only ever added to; an entry goes when its term
 * is over. Thread-safe.
 */
@ProviderType
public interface AuditTrail {
    /** Notes what is done now. Takes part in the caller's transaction, so that nothing is done that is not noted. */
    void note(Deed deed, Viewer by);

    /**
     * What was done with what belongs to the viewer, the last first.
     *
     * @param after {@link Slice#next} of the slice before; empty for the first
     * @throws ForbiddenException when the viewer has no account
     * @throws InvalidInputException when {@code after} is no place in the list
     */
    Slice<AuditEntry> aboutViewer(Optional<String> after, int limit, Viewer viewer);

    /**
     * All of it, the last first.
     *
     * @throws ForbiddenException when the viewer is no operator
     * @throws InvalidInputException when {@code after} is no place in the list
     */
    Slice<AuditEntry> newest(Optional<String> after, int limit, Viewer viewer);
}
