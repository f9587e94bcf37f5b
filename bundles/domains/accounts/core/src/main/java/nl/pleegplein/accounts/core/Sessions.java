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
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.Session;
import nl.pleegplein.persistence.api.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions: opaque tokens, of which only a hash is in the database, so that any node can answer and nobody who reads the
 * database can sign in. Whose a token is, is remembered for two seconds; a session that ends on another node ends here
 * then. Thread-safe.
 */
@Component(service = {Sessions.class, ViewerResolver.class})
public final class Sessions implements ViewerResolver {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final Duration NOTED = Duration.ofMinutes(5);
    private static final Duration VISIT = Duration.ofHours(12);
    private static final Duration LONGEST_VISIT = Duration.ofDays(7);
    private static final Duration LONGEST_STAY = Duration.ofDays(365);

    private final SessionRepository repository;
    private final StoredAgreements agreements;
    private final StrongFunctions strong;
    private final SampleGates samples;
    private final Ids ids;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final Cache<String, Optional<Identity>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    @Activate
    public Sessions(
            @Reference SessionRepository repository,
            @Reference StoredAgreements agreements,
            @Reference StrongFunctions strong,
            @Reference SampleGates samples,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.strong = strong;
        this.samples = samples;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins one, with a token that nobody had before. Takes part in the caller's transaction.
     *
     * @param strongly whether a second factor was shown
     */
    NewSession begin(AccountId account, Device device, boolean strongly) {
        String token = secrets.make();
        repository.add(new SessionEntity(
                ids.next(),
                token,
                account,
                Browsers.name(device.browser()),
                now(),
                device.stays() ? SessionEntity.STAY : VISIT,
                device.stays() ? LONGEST_STAY : LONGEST_VISIT,
                strongly));
        return new NewSession(token, device.stays() ? Optional.of(LONGEST_STAY) : Optional.empty());
    }

    @Override
    public Optional<Identity> resolve(Credentials credentials) {
        return credentials
                .session()
                .filter(token -> TOKEN.matcher(token).matches())
                .flatMap(token -> known.get(Secrets.hash(token), hash -> look(token)));
    }

    private Optional<Identity> look(String token) {
        Instant now = now();
        // Who has not agreed with the present texts is asked when they sign in.
        return repository.find(token, now).filter(this::isWelcome).map(found -> {
            SessionEntity session = found.credential();
            if (Duration.between(session.used(), now).abs().compareTo(NOTED) > 0) {
                noteUse(session.id(), now);
            }
            return new Identity(
                    Optional.of(session.account()),
                    strong.usable(
                            found.roles(), session.isStrong() || found.account().isSample()),
                    Optional.of(session.id()));
        });
    }

    private boolean isWelcome(Shown<SessionEntity> found) {
        AccountEntity account = found.account();
        return account.agreement().covers(agreements.current()) && (!account.isSample() || samples.isThere());
    }

    /** Nobody is refused because it could not be noted. */
    private void noteUse(UUID session, Instant now) {
        try {
            repository.used(session, now);
        } catch (RuntimeException e) {
            LOG.debug("That a session was used is noted later", e);
        }
    }

    List<Session> of(AccountId account, Optional<UUID> current) {
        return repository.of(account, now()).stream()
                .map(session ->
                        session.toSession(current.filter(session.id()::equals).isPresent()))
                .toList();
    }

    /** Gives a session another token: who had the former one is out. Empty when it has ended. */
    Optional<NewSession> renew(UUID session, AccountId account) {
        String token = secrets.make();
        Optional<SessionEntity> renewed = repository.change(session, account, some -> some.renew(token));
        known.invalidateAll();
        return renewed.map(some -> new NewSession(
                token, Optional.of(Duration.between(now(), some.expires())).filter(left -> some.stays())));
    }

    /** Whether a second factor was shown in it. */
    boolean isStrong(UUID session, AccountId account) {
        return repository
                .change(session, account, some -> {})
                .filter(SessionEntity::isStrong)
                .isPresent();
    }

    /** From now on a second factor has been shown in it, and the account's other sessions are over. */
    void strengthen(UUID session, AccountId account) {
        repository.change(session, account, SessionEntity::becomeStrong);
        endAll(account, Optional.of(session));
    }

    /** There is no second factor any more that was shown in it. */
    void weaken(UUID session, AccountId account) {
        repository.change(session, account, SessionEntity::becomeWeak);
        known.invalidateAll();
    }

    /** What was remembered of who may do what. */
    void forget() {
        known.invalidateAll();
    }

    void end(UUID session, AccountId account) {
        repository.end(session, account);
        known.invalidateAll();
    }

    int endAll(AccountId account, Optional<UUID> but) {
        int ended = repository.endAll(account, but);
        known.invalidateAll();
        return ended;
    }

    /** As exact as every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
