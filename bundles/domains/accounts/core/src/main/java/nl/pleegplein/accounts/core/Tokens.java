package nl.pleegplein.accounts.core;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Identity;
import nl.pleegplein.access.api.ViewerResolver;
import nl.pleegplein.accounts.api.AccessToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises personal access tokens, of which only a hash is in the database. Whose a token is, is remembered for two
 * seconds, as of a session; what ends on another node ends here then. Thread-safe.
 */
@Component(service = {Tokens.class, ViewerResolver.class})
public final class Tokens implements ViewerResolver {
    /** So that programs that look for secrets in code find them, and people know what it is. */
    static final String PREFIX = "ppt_";

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final Pattern TOKEN = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final Duration SHOWN_WHEN_OVER = Duration.ofDays(30);

    private final TokenRepository repository;
    private final StoredAgreements agreements;
    private final StrongFunctions strong;
    private final Clock clock;
    private final Cache<String, Optional<Identity>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    @Activate
    public Tokens(
            @Reference TokenRepository repository,
            @Reference StoredAgreements agreements,
            @Reference StrongFunctions strong,
            @Reference Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.strong = strong;
        this.clock = clock;
    }

    @Override
    public Optional<Identity> resolve(Credentials credentials) {
        return credentials
                .bearer()
                .filter(token -> TOKEN.matcher(token).matches())
                .flatMap(token -> known.get(Secrets.hash(token), hash -> look(token)));
    }

    private Optional<Identity> look(String secret) {
        Instant now = now();
        return repository.find(secret, now).filter(this::isWelcome).map(found -> {
            TokenEntity token = found.credential();
            if (!token.isNotedFor(now)) {
                noteUse(token.id(), TokenEntity.day(now));
            }
            return new Identity(
                    Optional.of(token.account()),
                    strong.usable(found.roles(), token.isStrong()),
                    Optional.empty(),
                    Optional.of(token.scopes()));
        });
    }

    private boolean isWelcome(Shown<TokenEntity> found) {
        AccountEntity account = found.account();
        return !account.isSample() && account.agreement().covers(agreements.current());
    }

    /** No program is refused because it could not be noted. */
    private void noteUse(UUID token, Instant day) {
        try {
            repository.used(token, day);
        } catch (RuntimeException e) {
            LOG.debug("That a token was used is noted later", e);
        }
    }

    List<AccessToken> of(AccountId account) {
        return repository.of(account).stream()
                .map(token -> token.toToken(now()))
                .toList();
    }

    /** Whether there was one of this account. In the caller's transaction, as all that ends some. */
    boolean end(UUID token, AccountId account) {
        boolean ended = repository.remove(token, account);
        forget();
        return ended;
    }

    int endAll(AccountId account) {
        int ended = repository.removeAll(account);
        forget();
        return ended;
    }

    /** What was remembered of who may do what. */
    void forget() {
        known.invalidateAll();
    }

    /** Those of whom their owner had time to see that they are over. */
    void clean() {
        repository.removeOverBefore(now().minus(SHOWN_WHEN_OVER));
    }

    /** As exact as every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
