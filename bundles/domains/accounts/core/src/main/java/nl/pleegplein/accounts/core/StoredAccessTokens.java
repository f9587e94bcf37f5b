package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.AccessToken;
import nl.pleegplein.accounts.api.AccessTokens;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewToken;
import nl.pleegplein.accounts.api.TokenWish;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;
import nl.pleegplein.privacy.api.Wording;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes personal access tokens and ends them. */
@Component
public final class StoredAccessTokens implements AccessTokens {
    private final OwnAccount own;
    private final AccountRepository accounts;
    private final TokenRepository repository;
    private final Tokens tokens;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Outbox outbox;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    @Activate
    public StoredAccessTokens(
            @Reference OwnAccount own,
            @Reference AccountRepository accounts,
            @Reference TokenRepository repository,
            @Reference Tokens tokens,
            @Reference Sessions sessions,
            @Reference AuditTrail trail,
            @Reference Outbox outbox,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.repository = repository;
        this.tokens = tokens;
        this.sessions = sessions;
        this.trail = trail;
        this.outbox = outbox;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public NewToken make(TokenWish wish, String password, Viewer viewer, Device device) {
        UUID session = own.session(viewer);
        refuseSample(own.of(viewer));
        TokenWish asked = TokenRules.checked(wish);
        AccountEntity account = own.confirmed(password, "password", viewer);
        boolean strong = sessions.isStrong(session, account.id());
        return add(account, asked, strong, "", device.locale(), viewer);
    }

    @Override
    public NewToken give(AccountId member, TokenWish wish, String reason, Viewer viewer) {
        if (!viewer.has(Role.OPERATOR) || viewer.isMember()) {
            throw new ForbiddenException("accounts.token.forbidden", "Only at the console of the server");
        }
        TokenWish asked = TokenRules.checked(wish);
        String why = TokenRules.reason(reason);
        AccountEntity account = accounts.find(member)
                .orElseThrow(() -> new UnknownItemException("accounts.member.unknown", "There is no such account"));
        refuseSample(account);
        // Who has the console can give every function anyway.
        return add(account, asked, true, why, Locale.ROOT, viewer);
    }

    /** Many know the password of one that is made up. */
    private static void refuseSample(AccountEntity account) {
        if (account.isSample()) {
            throw new ForbiddenException("accounts.token.sample", "Not for accounts that are made up");
        }
    }

    private NewToken add(
            AccountEntity account, TokenWish wish, boolean strong, String reason, Locale locale, Viewer by) {
        String secret = Tokens.PREFIX + secrets.make();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TokenEntity token = new TokenEntity(ids.next(), secret, account.id(), wish, now, strong);
        return retries.retrying(() -> accounts.inOneTransaction(() -> {
            if (!repository.add(token, MOST, now)) {
                throw new ConflictException("accounts.token.many", "An account has at most " + MOST + " of them");
            }
            outbox.send(Letters.tokenMade(account, wish.name(), locale));
            note(account.id(), "accounts.token.made", "Toegangssleutel gemaakt", "Access token made", reason, by);
            return new NewToken(token.toToken(now), secret);
        }));
    }

    private void note(AccountId account, String kind, String dutch, String english, String reason, Viewer by) {
        trail.note(Deed.about(account, kind, new Wording(dutch, english), reason), by);
    }

    @Override
    public List<AccessToken> own(Viewer viewer) {
        return tokens.of(own.of(viewer).id());
    }

    @Override
    public void revoke(UUID token, Viewer viewer) {
        own.session(viewer);
        AccountId account = own.of(viewer).id();
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            if (tokens.end(token, account)) {
                noteEnd(account, viewer);
            }
            return null;
        }));
        tokens.forget();
    }

    @Override
    public int revokeAll(Viewer viewer) {
        own.session(viewer);
        AccountId account = own.of(viewer).id();
        int ended = retries.retrying(() -> accounts.inOneTransaction(() -> {
            int some = tokens.endAll(account);
            if (some > 0) {
                noteEnd(account, viewer);
            }
            return some;
        }));
        tokens.forget();
        return ended;
    }

    private void noteEnd(AccountId account, Viewer viewer) {
        note(account, "accounts.token.ended", "Toegangssleutel ingetrokken", "Access token revoked", "", viewer);
    }
}
