package nl.pleegplein.organisations.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.organisations.api.OwnStaff;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where somebody works and was asked to, in three queries. */
@Component(service = OwnStaffList.class)
public final class OwnStaffList {
    private static final int MOST = 100;

    private final OrganisationRepository organisations;
    private final StaffRepository staff;
    private final Cards cards;

    @Activate
    public OwnStaffList(
            @Reference OrganisationRepository organisations,
            @Reference StaffRepository staff,
            @Reference Regions regions) {
        this.organisations = organisations;
        this.staff = staff;
        this.cards = new Cards(regions);
    }

    OwnStaff of(AccountId account, Instant now) {
        return organisations.inOneTransaction(() -> {
            List<StaffEntity> working = staff.of(account, MOST);
            List<InvitationEntity> asked = staff.invitations(account, MOST).stream()
                    .filter(invitation -> StaffChanges.isOpen(invitation, now))
                    .toList();
            Map<UUID, OrganisationCard> known = cards(working, asked);
            return new OwnStaff(
                    working.stream()
                            .map(row -> new OwnStaff.Own(
                                    row.id(), known.get(row.organisation().value()), row.role(), row.since()))
                            .toList(),
                    asked.stream()
                            .map(row ->
                                    invitation(row, known.get(row.organisation().value())))
                            .filter(invitation -> invitation.organisation().state() == OrganisationState.ACTIVE)
                            .toList());
        });
    }

    private Map<UUID, OrganisationCard> cards(List<StaffEntity> working, List<InvitationEntity> asked) {
        List<UUID> ids = Stream.concat(
                        working.stream().map(StaffEntity::organisation),
                        asked.stream().map(InvitationEntity::organisation))
                .map(id -> id.value())
                .distinct()
                .toList();
        return organisations.all(ids).stream()
                .collect(Collectors.toMap(kept -> kept.id().value(), cards::of));
    }

    private static OwnStaff.OwnInvitation invitation(InvitationEntity row, OrganisationCard organisation) {
        return new OwnStaff.OwnInvitation(
                row.id(), organisation, row.role(), row.reason(), row.invited(), row.expires());
    }
}
