package nl.pleegplein.accounts.core;

import java.net.URI;
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
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.mail.api.Mail;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;

/** The whole core on a real database, with an outbox that keeps what it is given. */
final class TestCore {
    private static final Device DESK = new Device("192.0.2.2", "", Locale.ENGLISH, false);

    final MovableClock clock = new MovableClock();
    final Sessions sessions;
    final StoredRegistrations registrations;
    final StoredSignIns signIns;
    final StoredAccounts accounts;
    final AccountData data;

    private final AtomicLong lastId = new AtomicLong();
    private final List<Mail> mails = new ArrayList<>();

    TestCore(TestDatabase database) {
        AccountRepository repository = new AccountRepository(database.jpa());
        SessionRepository sessionRepository = new SessionRepository(database.jpa());
        PasswordHashing hashing = new PasswordHashing();
        Attempts attempts = new Attempts(new Unlimited());
        Cleaning cleaning = new Cleaning(repository, sessionRepository, clock);
        Retries retries = new Once();
        Outbox outbox = new KeptMails();
        sessions = new Sessions(sessionRepository, this::nextId, clock);
        registrations = new StoredRegistrations(
                repository, sessions, hashing, attempts, cleaning, outbox, this::nextId, retries, clock);
        signIns = new StoredSignIns(repository, sessions, hashing, attempts, cleaning, retries);
        accounts = new StoredAccounts(repository, sessions, hashing, attempts, outbox, retries, clock);
        data = new AccountData(repository, sessions);
    }

    private UUID nextId() {
        return new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L + lastId.incrementAndGet());
    }

    Viewer member(String name, String mail, String password) {
        registrations.begin(mail, Locale.ROOT, "192.0.2.2", URI.create("https://site.example/maken"));
        return viewer(registrations.complete(code(onlyMail()), new NewAccount(name, password, true), DESK));
    }

    NewSession signIn(String mail, String password) {
        return signIns.signIn(mail, password, DESK).orElseThrow();
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

    /** Some time later, when nothing is remembered any more. */
    void later(Duration time) {
        clock.advance(time);
        sessions.end(new UUID(0, 0), new AccountId(new UUID(0, 0)));
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
