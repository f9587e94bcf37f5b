package nl.pleegplein.organisations.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.MemberLookup;
import nl.pleegplein.accounts.api.MemberNames;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.api.Invitation;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationStaff;
import nl.pleegplein.organisations.api.OwnStaff;
import nl.pleegplein.organisations.api.StaffList;
import nl.pleegplein.organisations.api.StaffMember;
import nl.pleegplein.organisations.api.StaffRole;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who works for organisations, as it stands in the database. */
@Component
public final class StoredStaff implements OrganisationStaff {
    /** Whoever invites finds out whether somebody of that name is here. */
    private static final RateLimit INVITATIONS = new RateLimit("organisations.invite", 30, Duration.ofDays(1));

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 300;
    private static final String NOBODY = "nobody";

    private final StaffRepository staff;
    private final StaffChanges changes;
    private final Permissions permissions;
    private final OwnStaffList ownList;
    private final MemberNames names;
    private final MemberLookup lookup;
    private final RateLimits limits;
    private final Clock clock;

    @Activate
    public StoredStaff(
            @Reference StaffRepository staff,
            @Reference StaffChanges changes,
            @Reference Permissions permissions,
            @Reference OwnStaffList ownList,
            @Reference MemberNames names,
            @Reference MemberLookup lookup,
            @Reference RateLimits limits,
            @Reference Clock clock) {
        this.staff = staff;
        this.changes = changes;
        this.permissions = permissions;
        this.ownList = ownList;
        this.names = names;
        this.lookup = lookup;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public StaffList list(OrganisationId organisation, Viewer viewer) {
        permissions.require(Act.SEE_STAFF, organisation, viewer);
        Instant now = clock.instant();
        List<StaffEntity> working = staff.of(organisation, StaffChanges.MOST_STAFF);
        List<InvitationEntity> asked = staff.invitations(organisation, StaffChanges.MOST_INVITATIONS).stream()
                .filter(invitation -> StaffChanges.isOpen(invitation, now))
                .toList();
        Map<AccountId, String> known = names.namesOf(Stream.concat(
                        working.stream().map(StaffEntity::account),
                        asked.stream().map(InvitationEntity::account))
                .distinct()
                .toList());
        Comparator<StaffEntity> administratorsFirst =
                Comparator.comparing(StaffEntity::role, Comparator.reverseOrder());
        return new StaffList(
                working.stream()
                        .sorted(administratorsFirst.thenComparing(StaffEntity::since))
                        .flatMap(named(StaffEntity::account, known, StoredStaff::member))
                        .toList(),
                asked.stream()
                        .flatMap(named(InvitationEntity::account, known, StoredStaff::invitation))
                        .toList());
    }

    /** Who has gone has no name, and will soon be gone here as well. */
    private static <T, R> Function<T, Stream<R>> named(
            Function<T, AccountId> account, Map<AccountId, String> known, BiFunction<T, String, R> make) {
        return row -> Optional.ofNullable(known.get(account.apply(row))).map(name -> make.apply(row, name)).stream();
    }

    private static StaffMember member(StaffEntity row, String name) {
        return new StaffMember(row.id(), name, row.role(), row.since());
    }

    private static Invitation invitation(InvitationEntity row, String name) {
        return new Invitation(row.id(), name, row.role(), row.reason(), row.invited(), row.expires());
    }

    @Override
    public void invite(OrganisationId organisation, String name, StaffRole role, String reason, Viewer viewer) {
        permissions.require(Act.MANAGE_STAFF, organisation, viewer);
        String why = reason.strip();
        List<Fault> faults = new ArrayList<>();
        if (name.isBlank()) {
            faults.add(noSuchMember());
        }
        fault(why).ifPresent(faults::add);
        refuse(faults);
        limits.take(INVITATIONS, viewer.account().map(AccountId::toString).orElse(NOBODY))
                .ifPresent(wait -> {
                    throw new BusyException("organisations.too-often", "Too many invitations", wait, true);
                });
        AccountId account =
                lookup.accountOf(name).orElseThrow(() -> new InvalidInputException(List.of(noSuchMember())));
        changes.invite(organisation, account, role, why, viewer);
    }

    private static Fault noSuchMember() {
        return new Fault("name", "organisations.fault.member", "There is no member of this name");
    }

    private static Optional<Fault> fault(String reason) {
        boolean fits = reason.length() >= SHORTEST_REASON
                && reason.length() <= LONGEST_REASON
                && reason.chars().noneMatch(Character::isISOControl);
        return fits
                ? Optional.empty()
                : Optional.of(new Fault("reason", "organisations.fault.reason", "A reason of 3 to 300 characters"));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    @Override
    public void withdraw(OrganisationId organisation, UUID invitation, Viewer viewer) {
        permissions.require(Act.MANAGE_STAFF, organisation, viewer);
        changes.withdraw(organisation, invitation, viewer);
    }

    @Override
    public void remove(OrganisationId organisation, UUID row, String reason, Viewer viewer) {
        permissions.require(Act.MANAGE_STAFF, organisation, viewer);
        String why = reason.strip();
        refuse(fault(why).stream().toList());
        changes.remove(organisation, row, why, viewer);
    }

    @Override
    public OwnStaff own(Viewer viewer) {
        return viewer.account()
                .map(account -> ownList.of(account, clock.instant()))
                .orElse(OwnStaff.NONE);
    }

    @Override
    public void accept(UUID invitation, Viewer viewer) {
        changes.accept(invitation, account(viewer), viewer);
    }

    @Override
    public void decline(UUID invitation, Viewer viewer) {
        changes.decline(invitation, account(viewer), viewer);
    }

    @Override
    public void leave(UUID row, Viewer viewer) {
        changes.leave(row, account(viewer), viewer);
    }

    private static AccountId account(Viewer viewer) {
        return viewer.account()
                .orElseThrow(() -> new UnknownItemException("organisations.invitation.unknown", "Nobody is signed in"));
    }
}
