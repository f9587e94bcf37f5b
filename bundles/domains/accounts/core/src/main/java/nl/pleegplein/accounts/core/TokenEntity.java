package nl.pleegplein.accounts.core;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.AccessToken;
import nl.pleegplein.accounts.api.TokenWish;

@Entity
@Table(name = "accounts_token")
class TokenEntity {
    private static final String BETWEEN = " ";

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    private UUID account;
    private String name;
    private String scopes;
    private Instant made;
    private Instant used;
    private Instant expires;
    private boolean strong;

    protected TokenEntity() {}

    /** @param strong whether functions that need a second factor count in it */
    TokenEntity(UUID id, String secret, AccountId account, TokenWish wish, Instant now, boolean strong) {
        this.id = id;
        this.tokenHash = Secrets.hash(secret);
        this.account = account.value();
        this.name = wish.name();
        this.scopes = String.join(BETWEEN, wish.scopes().stream().sorted().toList());
        this.made = now;
        this.expires = now.plus(Duration.ofDays(wish.days()));
        this.strong = strong;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    Set<String> scopes() {
        return Set.of(scopes.split(BETWEEN, -1));
    }

    boolean isStrong() {
        return strong;
    }

    boolean isValid(Instant now) {
        return now.isBefore(expires);
    }

    /** When it is to be noted that it was used: to the day, for more is nobody's business. */
    static Instant day(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }

    boolean isNotedFor(Instant now) {
        return used != null && !used.isBefore(day(now));
    }

    AccessToken toToken(Instant now) {
        return new AccessToken(
                id,
                name,
                List.of(scopes.split(BETWEEN, -1)),
                made,
                Optional.ofNullable(used)
                        .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate()),
                expires,
                !isValid(now));
    }
}
