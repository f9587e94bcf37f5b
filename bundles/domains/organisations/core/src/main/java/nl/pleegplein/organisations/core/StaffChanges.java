package nl.pleegplein.organisations.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.StaffRole;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Changes who works for an organisation, one change after the other for each, with a line in the audit trail in the same
 * transaction. Whether somebody may is decided in its turn: whoever was removed a moment before may not any more.
 */
@Component(service = StaffChanges.class)
public final class StaffChanges {
    static final int MOST_STAFF = 200;
    static final int MOST_INVITATIONS = 200;

    private final OrganisationRepository organisations;
    private final StaffRepository staff;
    private final Permissions permissions;
    private final AuditTrail trail;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;

    @Activate
    public StaffChanges(
            @Reference OrganisationRepository organisations,
            @Reference StaffRepository staff,
            @Reference Permissions permissions,
            @Reference AuditTrail trail,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.staff = staff;
        this.permissions = permissions;
        this.trail = trail;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    void invite(OrganisationId id, AccountId account, StaffRole role, String reason, Viewer by) {
        managing(id, by, organisation -> {
            if (!organisation.isActive()) {
                throw conflict("organisations.conflict.ended", "The organisation has ended");
            }
            if (staff.find(id, account).filter(has -> has.role() == role).isPresent()) {
                throw conflict("organisations.conflict.already", "They have this role");
            }
            staff.invitation(id, account).ifPresent(this::replace);
            if (staff.of(id, MOST_STAFF).size() == MOST_STAFF
                    || staff.invitations(id, MOST_INVITATIONS).size() == MOST_INVITATIONS) {
                throw conflict("organisations.conflict.many", "There are too many staff or invitations");
            }
            staff.add(new InvitationEntity(ids.next(), id, account, role, reason, by.account(), now()));
            // The reason is for who is asked, and goes with the invitation: it may tell which organisation it is.
            note(StaffWords.INVITED, account, role, "", by);
        });
    }

    /** What is over makes room for another. */
    private void replace(InvitationEntity before) {
        if (before.expires().isAfter(now())) {
            throw before.declined()
                    ? conflict("organisations.conflict.declined", "They said no a short while ago")
                    : conflict("organisations.conflict.invited", "They were asked already");
        }
        staff.remove(before);
    }

    private static ConflictException conflict(String key, String english) {
        return new ConflictException(key, english);
    }

    void withdraw(OrganisationId id, UUID invitation, Viewer by) {
        managing(id, by, organisation -> {
            InvitationEntity asked = open(invitation)
                    .filter(found -> found.organisation().equals(id))
                    .orElseThrow(StaffChanges::noInvitation);
            staff.remove(asked);
            note(StaffWords.WITHDRAWN, asked.account(), asked.role(), "", by);
        });
    }

    void accept(UUID invitation, AccountId account, Viewer by) {
        changing(own(invitation, account).organisation(), organisation -> {
            InvitationEntity asked = Optional.of(own(invitation, account))
                    .filter(found -> organisation.isActive())
                    .orElseThrow(StaffChanges::noInvitation);
            Optional<StaffEntity> before = staff.find(organisation.id(), account);
            before.ifPresent(has -> has.take(asked, now()));
            if (before.isEmpty()) {
                staff.add(new StaffEntity(ids.next(), asked, now()));
            }
            staff.remove(asked);
            if (asked.role() != StaffRole.ADMINISTRATOR) {
                staff.removeOpenInvitationsBy(account, organisation.id());
            }
            note(StaffWords.ACCEPTED, account, asked.role(), "", by);
        });
    }

    void decline(UUID invitation, AccountId account, Viewer by) {
        changing(own(invitation, account).organisation(), organisation -> {
            InvitationEntity asked = own(invitation, account);
            asked.decline();
            note(StaffWords.DECLINED, account, asked.role(), "", by);
        });
    }

    private InvitationEntity own(UUID invitation, AccountId account) {
        return open(invitation)
                .filter(found -> found.account().equals(account))
                .orElseThrow(StaffChanges::noInvitation);
    }

    private Optional<InvitationEntity> open(UUID invitation) {
        return staff.invitation(invitation).filter(found -> isOpen(found, now()));
    }

    static boolean isOpen(InvitationEntity invitation, Instant now) {
        return !invitation.declined() && invitation.expires().isAfter(now);
    }

    private static UnknownItemException noInvitation() {
        return new UnknownItemException("organisations.invitation.unknown", "There is no such invitation any more");
    }

    void remove(OrganisationId id, UUID row, String reason, Viewer by) {
        managing(id, by, organisation -> {
            StaffEntity has = staff.find(row)
                    .filter(found -> found.organisation().equals(id))
                    .orElseThrow(StaffChanges::noStaff);
            end(has);
            note(StaffWords.REMOVED, has.account(), has.role(), reason, by);
        });
    }

    void leave(UUID row, AccountId account, Viewer by) {
        changing(ownStaff(row, account).organisation(), organisation -> {
            StaffEntity has = ownStaff(row, account);
            end(has);
            note(StaffWords.LEFT, account, has.role(), "", by);
        });
    }

    /** With what is open of them: else they could come back, or leave somebody behind whom they asked. */
    private void end(StaffEntity has) {
        staff.remove(has);
        staff.removeOpenInvitationsBy(has.account(), has.organisation());
        staff.removeOpenInvitationOf(has.account(), has.organisation());
    }

    private StaffEntity ownStaff(UUID row, AccountId account) {
        return staff.find(row).filter(found -> found.account().equals(account)).orElseThrow(StaffChanges::noStaff);
    }

    private static UnknownItemException noStaff() {
        return new UnknownItemException("organisations.staff.unknown", "They do not work there");
    }

    private void note(StaffWords words, AccountId account, StaffRole role, String reason, Viewer by) {
        trail.note(Deed.about(account, words.kind(), words.of(role), reason), by);
    }

    private void managing(OrganisationId id, Viewer by, Consumer<OrganisationEntity> how) {
        changing(id, organisation -> {
            permissions.require(Act.MANAGE_STAFF, id, by);
            how.accept(organisation);
        });
    }

    private void changing(OrganisationId id, Consumer<OrganisationEntity> how) {
        retries.retrying(() -> organisations.inOneTransaction(() -> {
            OrganisationEntity organisation = organisations.locked(id).orElseThrow(Permissions::unknown);
            how.accept(organisation);
            return organisation.id();
        }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
