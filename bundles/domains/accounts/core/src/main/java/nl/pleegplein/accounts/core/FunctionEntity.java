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
import nl.pleegplein.accounts.api.GivenFunction;

/** That somebody has a function, since when, until when, by whom and why. */
@Entity
@Table(name = "accounts_function")
class FunctionEntity {
    @Id
    private UUID id;

    private UUID account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant given;

    @Column(name = "given_by")
    private UUID givenBy;

    private String reason;
    private Instant until;

    protected FunctionEntity() {}

    FunctionEntity(UUID id, AccountId account, GivenFunction function) {
        this.id = id;
        this.account = account.value();
        this.role = function.role();
        this.given = function.given();
        this.givenBy = function.by().map(AccountId::value).orElse(null);
        this.reason = function.reason();
        this.until = function.until().orElse(null);
    }

    AccountId account() {
        return new AccountId(account);
    }

    Role role() {
        return role;
    }

    boolean lasts(Instant now) {
        return until == null || now.isBefore(until);
    }

    GivenFunction toFunction() {
        return new GivenFunction(
                role, given, Optional.ofNullable(givenBy).map(AccountId::new), reason, Optional.ofNullable(until));
    }

    /** Without who gave it, which is somebody else. */
    GivenFunction toOwnFunction() {
        return new GivenFunction(role, given, Optional.empty(), reason, Optional.ofNullable(until));
    }
}
