package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;

/** The secret that an account shares with an app. */
@Entity
@Table(name = "accounts_second_factor")
class SecondFactorEntity {
    @Id
    private UUID account;

    private String secret;
    private Instant begun;
    private Instant confirmed;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactorEntity() {}

    SecondFactorEntity(AccountId account, String secret, Instant begun) {
        this.account = account.value();
        this.secret = secret;
        this.begun = begun;
    }

    String secret() {
        return secret;
    }

    Instant begun() {
        return begun;
    }

    boolean isOn() {
        return confirmed != null;
    }

    void confirm(Instant now) {
        confirmed = now;
    }

    /** Codes up to this step of time are good no more. */
    long lastStep() {
        return lastStep;
    }

    void use(long step) {
        lastStep = step;
    }
}
