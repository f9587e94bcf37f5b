package nl.pleegplein.accounts.core;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.Session;

@Entity
@Table(name = "accounts_session")
class SessionEntity {
    /** How long a session that outlives the browser lasts without being used. */
    static final Duration STAY = Duration.ofDays(60);

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    private UUID account;
    private String browser;
    private Instant begun;
    private Instant used;

    @Column(name = "idle_seconds")
    private int idleSeconds;

    private Instant expires;

    private boolean strong;

    protected SessionEntity() {}

    /**
     * @param idle over when it was not used for so long
     * @param longest over then in any case
     * @param strong whether a second factor was shown
     */
    SessionEntity(
            UUID id,
            String token,
            AccountId account,
            String browser,
            Instant now,
            Duration idle,
            Duration longest,
            boolean strong) {
        this.id = id;
        this.tokenHash = Secrets.hash(token);
        this.account = account.value();
        this.browser = browser;
        this.begun = now;
        this.used = now;
        this.idleSeconds = Math.toIntExact(idle.toSeconds());
        this.expires = now.plus(longest);
        this.strong = strong;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    boolean isValid(Instant now) {
        return now.isBefore(expires) && now.isBefore(used.plusSeconds(idleSeconds));
    }

    Instant used() {
        return used;
    }

    boolean isStrong() {
        return strong;
    }

    void becomeStrong() {
        strong = true;
    }

    void becomeWeak() {
        strong = false;
    }

    /** Gives it another token; the former one opens nothing any more. */
    void renew(String token) {
        tokenHash = Secrets.hash(token);
    }

    Instant expires() {
        return expires;
    }

    /** Whether it outlives the browser. */
    boolean stays() {
        return idleSeconds >= STAY.toSeconds();
    }

    Session toSession(boolean current) {
        return new Session(id, browser, begun, used, current);
    }
}
