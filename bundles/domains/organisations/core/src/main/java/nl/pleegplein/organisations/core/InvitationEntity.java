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
import nl.pleegplein.organisations.api.OrganisationStaff;
import nl.pleegplein.organisations.api.StaffRole;

/** That somebody was asked to work for an organisation here. */
@Entity
@Table(name = "organisations_invitation")
class InvitationEntity {
    @Id
    private UUID id;

    private UUID organisation;
    private UUID account;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private String reason;

    @Column(name = "invited_by")
    private UUID invitedBy;

    private Instant invited;
    private Instant expires;
    private boolean declined;

    protected InvitationEntity() {}

    InvitationEntity(
            UUID id,
            OrganisationId organisation,
            AccountId account,
            StaffRole role,
            String reason,
            Optional<AccountId> by,
            Instant now) {
        this.id = id;
        this.organisation = organisation.value();
        this.account = account.value();
        this.role = role;
        this.reason = reason;
        this.invitedBy = by.map(AccountId::value).orElse(null);
        this.invited = now;
        this.expires = now.plus(OrganisationStaff.TERM);
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

    String reason() {
        return reason;
    }

    Optional<AccountId> invitedBy() {
        return Optional.ofNullable(invitedBy).map(AccountId::new);
    }

    Instant invited() {
        return invited;
    }

    Instant expires() {
        return expires;
    }

    boolean declined() {
        return declined;
    }

    void decline() {
        declined = true;
    }
}
