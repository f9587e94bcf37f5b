package nl.pleegplein.accounts.core;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Identity;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SampleGate;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.AuditEntry;
import nl.pleegplein.privacy.api.AuditTrail;
import nl.pleegplein.privacy.api.Deed;

/** The whole core on a real database, with an outbox that keeps what it is given. */
final class TestCore {
    /** What a password costs is shown by {@link PasswordHashingTest}. */
    private static final Argon2Hash.Cost CHEAP = new Argon2Hash.Cost(64, 1, 1);

    private static final Device DESK = new Device("192.0.2.2", "", Locale.ENGLISH, false);

    static final Agreed AGREED = new Agreed(true, true);

    final MovableClock clock = new MovableClock();
    final FakeTrail trail = new FakeTrail();
    final StoredAgreements agreements;
    final AccountRepository repository;
    final SecondFactorRepository factorRepository;
    final Sessions sessions;
    final StoredRegistrations registrations;
    final StoredSignIns signIns;
    final KnownBrowsers browsers;
    final StoredAccounts accounts;
    final StoredSecondFactors factors;
    final StoredMailChanges mailChanges;
    final StoredMembers members;
    final StoredFirstOperator firstOperator;
    final StoredOutsideSignIns outside;
    final OutsideLinkRepository outsideRepository;
    final TokenRepository tokenRepository;
    final Tokens tokens;
    final StoredAccessTokens accessTokens;
    final Cleaning cleaning;
    final AccountData data;
    final StoredSampleAccounts samples;
    /** Whoever opens the site to sample accounts. */
    final List<SampleGate> gates = new ArrayList<>();

    /** Two of them may use one database. */
    private static final AtomicLong LAST_ID = new AtomicLong();

    private final List<Mail> mails = new ArrayList<>();

    TestCore(TestDatabase database) {
        this(database, "", Path.of("target", "test-first-operator"));
    }

    /** @param documents the folder with texts to agree with; empty for those that come with the site */
    TestCore(TestDatabase database, String documents, Path operatorFile) {
        Retries retries = new Once();
        Outbox outbox = new KeptMails();
        AccountsConfig config = new Config(documents);
        PasswordHashing hashing = new PasswordHashing(CHEAP);
        Attempts attempts = new Attempts(new Unlimited());
        agreements = new StoredAgreements(config);
        StrongFunctions strong = new StrongFunctions(config);
        repository = new AccountRepository(database.jpa());
        FunctionRepository given = new FunctionRepository(database.jpa());
        factorRepository = new SecondFactorRepository(database.jpa());
        MailChangeRepository changes = new MailChangeRepository(database.jpa());
        SessionRepository sessionRepository = new SessionRepository(database.jpa());
        outsideRepository = new OutsideLinkRepository(database.jpa());
        OutsideLinks links = new OutsideLinks(outsideRepository, given, strong, trail, clock);
        tokenRepository = new TokenRepository(database.jpa());
        tokens = new Tokens(tokenRepository, agreements, strong, clock);
        cleaning = new Cleaning(repository, sessionRepository, changes, links, tokens, clock);
        AccountViews views = new AccountViews(given, factorRepository, strong, clock);
        OwnAccount own = new OwnAccount(repository, hashing, attempts);
        SecondFactorCheck check = new SecondFactorCheck(factorRepository, clock);
        AccountMaking making = new AccountMaking(repository, hashing, agreements, this::nextId, clock);
        Functions functions = new Functions(given, links, trail, outbox, this::nextId);
        sessions = new Sessions(sessionRepository, agreements, strong, new SampleGates(gates), this::nextId, clock);
        SigningIn signingIn = new SigningIn(
                repository, factorRepository, check, agreements, links, new SampleGates(gates), sessions, clock);
        registrations =
                new StoredRegistrations(repository, sessions, making, attempts, cleaning, outbox, retries, clock);
        browsers = new KnownBrowsers(new OneKey());
        signIns = new StoredSignIns(repository, sessions, signingIn, hashing, attempts, browsers, cleaning, retries);
        accounts = new StoredAccounts(
                own,
                repository,
                views,
                signingIn,
                sessions,
                tokens,
                links,
                browsers,
                hashing,
                attempts,
                outbox,
                retries,
                clock);
        factors = new StoredSecondFactors(
                own, repository, factorRepository, check, views, sessions, tokens, outbox, retries, clock);
        outside = new StoredOutsideSignIns(
                own,
                repository,
                outsideRepository,
                links,
                strong,
                signingIn,
                sessions,
                tokens,
                attempts,
                cleaning,
                outbox,
                retries,
                clock);
        mailChanges = new StoredMailChanges(own, repository, changes, attempts, outbox, retries, clock);
        members = new StoredMembers(
                repository,
                new MemberRepository(database.jpa()),
                given,
                functions,
                factorRepository,
                sessions,
                tokens,
                trail,
                retries,
                clock);
        firstOperator = new StoredFirstOperator(
                new SecretFile(operatorFile),
                repository,
                making,
                given,
                functions,
                own,
                sessions,
                attempts,
                retries,
                clock);
        data = new AccountData(repository, views, outsideRepository, sessions, tokens);
        accessTokens = new StoredAccessTokens(
                own, repository, tokenRepository, tokens, sessions, trail, outbox, this::nextId, retries, clock);
        samples = new StoredSampleAccounts(repository, given, hashing, agreements, this::nextId, retries, clock);
    }

    /** As it is when nothing is configured. */
    private record Config(String documents) implements AccountsConfig {
        @Override
        public String secondFactorFor() {
            return "EDITOR,MODERATOR,COMMUNITY_MANAGER,OPERATOR";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return AccountsConfig.class;
        }
    }

    /** Keeps what was noted. */
    static final class FakeTrail implements AuditTrail {
        final List<Deed> deeds = new ArrayList<>();

        @Override
        public void note(Deed deed, Viewer by) {
            deeds.add(deed);
        }

        @Override
        public Slice<AuditEntry> aboutViewer(Optional<String> after, int limit, Viewer viewer) {
            return Slice.empty();
        }

        @Override
        public Slice<AuditEntry> newest(Optional<String> after, int limit, Viewer viewer) {
            return Slice.empty();
        }
    }

    private UUID nextId() {
        return new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + LAST_ID.incrementAndGet());
    }

    Viewer member(String name, String mail, String password) {
        registrations.begin(mail, Locale.ROOT, "192.0.2.2", URI.create("https://site.example/maken"));
        return viewer(registrations.complete(code(onlyMail()), new NewAccount(name, password, AGREED), DESK));
    }

    NewSession signIn(String mail, String password) {
        return ((SignInAnswer.SignedIn) signIns.signIn(mail, password, DESK)).session();
    }

    Optional<Identity> resolve(NewSession session) {
        return sessions.resolve(new Credentials(Optional.of(session.token()), Optional.empty()));
    }

    Viewer viewer(NewSession session) {
        Identity identity = resolve(session).orElseThrow();
        return new Viewer(
                identity.account(),
                identity.roles(),
                Set.of(Readers.MEMBERS, Readers.account(identity.account().orElseThrow())),
                identity.session());
    }

    /** Who a program with this token is; empty when it is good for nothing. */
    Optional<Identity> program(String secret) {
        return tokens.resolve(new Credentials(Optional.empty(), Optional.of(secret)));
    }

    /** Some time later, when nothing is remembered any more. */
    void later(Duration time) {
        clock.advance(time);
        tokens.forget();
        sessions.end(new UUID(0, 0), new AccountId(new UUID(0, 0)));
    }

    /** All mails since this was asked. */
    List<Mail> mails() {
        List<Mail> some = List.copyOf(mails);
        mails.clear();
        return some;
    }

    /** The only mail since this was asked. */
    Mail onlyMail() {
        if (mails.size() != 1) {
            throw new AssertionError(
                    "Not one mail: " + mails.stream().map(Mail::kind).toList());
        }
        return mails.remove(0);
    }

    /** The code in its link. */
    static String code(Mail mail) {
        return mail.body().stream()
                .filter(Mail.Block.Action.class::isInstance)
                .map(block -> ((Mail.Block.Action) block).link().getQuery())
                .map(query -> query.substring("code=".length()))
                .findFirst()
                .orElseThrow();
    }

    private static final class Once implements Retries {
        @Override
        public <T> T retrying(Supplier<T> transaction) {
            return transaction.get();
        }
    }

    private static final class Unlimited implements RateLimits {
        @Override
        public Optional<Duration> take(RateLimit limit, String key) {
            return Optional.empty();
        }
    }

    private final class KeptMails implements Outbox {
        @Override
        public void send(Mail mail) {
            mails.add(mail);
        }

        @Override
        public boolean isConnected() {
            return false;
        }

        @Override
        public Slice<OutgoingMail> newest(Optional<String> after, int limit, Viewer viewer) {
            return Slice.empty();
        }

        @Override
        public Optional<OutgoingMail> find(String id, Viewer viewer) {
            return Optional.empty();
        }

        @Override
        public boolean tryAgain(String id, Viewer viewer) {
            return false;
        }
    }
}
