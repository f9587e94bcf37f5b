package nl.pleegplein.accounts.core;

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
import nl.pleegplein.access.api.Role;

/** That somebody has a function, since when, until when, by whom and why. */
@Entity
@Table(name = "accounts_function")
class FunctionEntity {
    @Id
    private UUID id;

    @Column(name = "account")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant given;

    /** Not shown to who has the function: that is somebody else. */
    @Column(name = "given_by")
    private UUID givenBy;

    private String reason;
    private Instant until;

    protected FunctionEntity() {}

    FunctionEntity(
            UUID id,
            AccountId account,
            Role role,
            Instant given,
            Optional<AccountId> givenBy,
            String reason,
            Optional<Instant> until) {
        this.id = id;
        this.account = account.value();
        this.role = role;
        this.given = given;
        this.givenBy = givenBy.map(AccountId::value).orElse(null);
        this.reason = reason;
        this.until = until.orElse(null);
    }

    Role role() {
        return role;
    }

    boolean lasts(Instant now) {
        return until == null || now.isBefore(until);
    }

    Instant given() {
        return given;
    }

    String reason() {
        return reason;
    }
}
