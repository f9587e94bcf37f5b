package nl.pleegplein.organisations.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** For which organisations somebody works, and which have asked them to. */
public record OwnStaff(List<Own> roles, List<OwnInvitation> invitations) {
    public static final OwnStaff NONE = new OwnStaff(List.of(), List.of());

    public OwnStaff {
        roles = List.copyOf(roles);
        invitations = List.copyOf(invitations);
    }

    /** One of them. */
    public record Own(UUID id, OrganisationCard organisation, StaffRole role, Instant since) {}

    /** @param reason why, as it was told */
    public record OwnInvitation(
            UUID id, OrganisationCard organisation, StaffRole role, String reason, Instant invited, Instant expires) {}
}
