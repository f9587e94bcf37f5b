package nl.pleegplein.organisations.api;

import java.time.Duration;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who works for an organisation. Nobody does who has not said yes themselves, and whoever does can leave at once. Only operators
 * and the administrators of the organisation see who; each change is in the audit trail of whom it concerns. Thread-safe.
 */
@ProviderType
public interface OrganisationStaff {
    /** For how long somebody can say yes. */
    Duration TERM = Duration.ofDays(30);

    /**
     * All who work for it, by role and since when, and all who were asked.
     *
     * @throws ForbiddenException when the viewer is neither an operator nor administrator of it
     * @throws UnknownItemException when there is no such organisation
     */
    StaffList list(OrganisationId organisation, Viewer viewer);

    /**
     * Asks somebody to work for it, or to have another role there.
     *
     * @param name of the member, however it is spelt
     * @param reason why, which they read: 3 to 300 characters
     * @throws ForbiddenException when the viewer is neither an operator nor, while it is active, administrator of it
     * @throws UnknownItemException when there is no such organisation
     * @throws InvalidInputException with the fields {@code name} and {@code reason}
     * @throws ConflictException when they have this role, were asked already or said no within the term, or there are too many
     * @throws BusyException when the viewer asks too many people
     */
    void invite(OrganisationId organisation, String name, StaffRole role, String reason, Viewer viewer);

    /**
     * Takes the question back.
     *
     * @throws ForbiddenException as {@link #invite}
     * @throws UnknownItemException when there is no such organisation or invitation
     */
    void withdraw(OrganisationId organisation, UUID invitation, Viewer viewer);

    /**
     * Ends that somebody works for it.
     *
     * @param staff {@link StaffMember#id}
     * @param reason why, which they can read: 3 to 300 characters
     * @throws ForbiddenException as {@link #invite}
     * @throws UnknownItemException when there is no such organisation, or they do not work for it
     * @throws InvalidInputException with the field {@code reason}
     */
    void remove(OrganisationId organisation, UUID staff, String reason, Viewer viewer);

    /** Where the viewer works and was asked to; at most 100 of each. Nothing for who is not signed in. */
    OwnStaff own(Viewer viewer);

    /**
     * Says yes to an invitation of the viewer's own.
     *
     * @throws UnknownItemException when there is none (any more)
     */
    void accept(UUID invitation, Viewer viewer);

    /**
     * Says no. The organisation cannot ask again before the invitation would have expired.
     *
     * @throws UnknownItemException when there is none (any more)
     */
    void decline(UUID invitation, Viewer viewer);

    /**
     * Ends that the viewer works there, at once and without a reason.
     *
     * @param staff {@link OwnStaff.Own#id}
     * @throws UnknownItemException when the viewer does not
     */
    void leave(UUID staff, Viewer viewer);
}
