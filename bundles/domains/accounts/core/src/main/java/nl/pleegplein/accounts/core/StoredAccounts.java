package nl.pleegplein.accounts.core;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Accounts;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.core.TicketEntity.Purpose;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do with their own account. */
@Component
public final class StoredAccounts implements Accounts {
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final OwnAccount own;
    private final AccountRepository accounts;
    private final AccountViews views;
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Tokens tokens;
    private final OutsideLinks links;
    private final KnownBrowsers browsers;
    private final PasswordHashing hashing;
    private final Attempts attempts;
    private final Outbox outbox;
    private final Retries retries;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final PasswordRules passwords = new PasswordRules(new LeakedPasswords());

    @Activate
    public StoredAccounts(
            @Reference OwnAccount own,
            @Reference AccountRepository accounts,
            @Reference AccountViews views,
            @Reference SigningIn signingIn,
            @Reference Sessions sessions,
            @Reference Tokens tokens,
            @Reference OutsideLinks links,
            @Reference KnownBrowsers browsers,
            @Reference PasswordHashing hashing,
            @Reference Attempts attempts,
            @Reference Outbox outbox,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.views = views;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.browsers = browsers;
        this.hashing = hashing;
        this.attempts = attempts;
        this.outbox = outbox;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<Account> own(Viewer viewer) {
        return viewer.account().flatMap(accounts::find).map(views::of);
    }

    @Override
    public NewSession changePassword(String present, String password, Viewer viewer, Device device) {
        AccountEntity account = own.confirmed(present, "present", viewer);
        UUID session = own.session(viewer);
        check(password, account);
        String hash = hashing.hash(password);
        NewSession renewed = retries.retrying(() -> accounts.inOneTransaction(() -> {
            accounts.changePassword(account.id(), hash, now());
            accounts.removeTickets(account.id());
            outbox.send(Letters.changed(account, device.locale()));
            sessions.endAll(account.id(), viewer.session());
            tokens.endAll(account.id());
            return sessions.renew(session, account.id()).orElseThrow(Links::unknown);
        }));
        forget();
        return marked(renewed, device, account, hash);
    }

    /** The mark that this browser had was for the former password. */
    private NewSession marked(NewSession session, Device device, AccountEntity account, String hash) {
        return session.marked(browsers.mark(device.mark(), KnownBrowsers.of(account, hash)));
    }

    /** After the commit: who looked before it was remembered as signed in. */
    private void forget() {
        sessions.forget();
        tokens.forget();
    }

    private void check(String password, AccountEntity account) {
        passwords
                .fault("password", password, account.name(), account.mail().beforeAt())
                .ifPresent(fault -> {
                    throw new InvalidInputException(List.of(fault));
                });
    }

    @Override
    public void forgot(String mail, Locale locale, String client, URI page) {
        MailAddress address = MailAddress.parse(mail)
                .orElseThrow(() -> new InvalidInputException(
                        List.of(new Fault("mail", "accounts.fault.mail", "Not a mail address"))));
        attempts.letter(client);
        if (attempts.mayGetLetter("forgot", client, address)) {
            retries.retrying(() -> accounts.inOneTransaction(() -> {
                sendReset(address, locale, page);
                return null;
            }));
        }
    }

    private void sendReset(MailAddress address, Locale locale, URI page) {
        Optional<AccountEntity> known = accounts.find(address);
        if (known.isEmpty()) {
            outbox.send(Letters.unknown(address, locale));
            return;
        }
        String code = secrets.make();
        AccountId account = known.get().id();
        accounts.add(TicketEntity.of(account, code, Purpose.RESET, now().plus(GOOD_FOR)));
        outbox.send(Letters.reset(known.get(), locale, Links.with(page, code)));
    }

    @Override
    public boolean mayReset(String code) {
        return accounts.ticket(code, Purpose.RESET, now()).isPresent();
    }

    @Override
    public SignInAnswer reset(String code, String password, Device device) {
        attempts.code(device.client());
        TicketEntity ticket = accounts.ticket(code, Purpose.RESET, now()).orElseThrow(Links::unknown);
        AccountEntity account = ticket.account().flatMap(accounts::find).orElseThrow(Links::unknown);
        check(password, account);
        String hash = hashing.hash(password);
        SignInAnswer answer = retries.retrying(() -> accounts.inOneTransaction(() -> {
            if (!accounts.use(ticket)) {
                throw Links.unknown();
            }
            accounts.changePassword(account.id(), hash, now());
            accounts.removeTickets(account.id());
            sessions.endAll(account.id(), Optional.empty());
            tokens.endAll(account.id());
            outbox.send(Letters.changed(account, device.locale()));
            links.endAtReset(account)
                    .ifPresent(link -> outbox.send(Letters.outside(account, false, link.title(), device.locale())));
            return signingIn.begin(account, device);
        }));
        forget();
        return answer instanceof SignInAnswer.SignedIn in
                ? new SignInAnswer.SignedIn(marked(in.session(), device, account, hash))
                : answer;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
