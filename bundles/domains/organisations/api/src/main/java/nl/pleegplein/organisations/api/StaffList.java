package nl.pleegplein.organisations.api;

import java.util.List;

/** Who works for an organisation, and who was asked to. */
public record StaffList(List<StaffMember> staff, List<Invitation> invitations) {
    public StaffList {
        staff = List.copyOf(staff);
        invitations = List.copyOf(invitations);
    }
}
