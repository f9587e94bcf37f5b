package nl.pleegplein.organisations.core;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.StaffRole;

/** That somebody works for an organisation. */
@Entity
@Table(name = "organisations_staff")
class StaffEntity {
    @Id
    private UUID id;

    private UUID organisation;
    private UUID account;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private Instant since;

    @Column(name = "invited_by")
    private UUID invitedBy;

    protected StaffEntity() {}

    StaffEntity(UUID id, InvitationEntity invitation, Instant now) {
        this.id = id;
        this.organisation = invitation.organisation().value();
        this.account = invitation.account().value();
        take(invitation, now);
    }

    /** The role that was offered. */
    final void take(InvitationEntity invitation, Instant now) {
        role = invitation.role();
        invitedBy = invitation.invitedBy().map(AccountId::value).orElse(null);
        since = now;
    }

    UUID id() {
        return id;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    AccountId account() {
        return new AccountId(account);
    }

    StaffRole role() {
        return role;
    }

    Instant since() {
        return since;
    }

    Optional<AccountId> invitedBy() {
        return Optional.ofNullable(invitedBy).map(AccountId::new);
    }
}
