package nl.pleegplein.accounts.core;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.Registrations;
import nl.pleegplein.accounts.core.TicketEntity.Purpose;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets new people in, by way of their mailbox. */
@Component
public final class StoredRegistrations implements Registrations {
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final Attempts attempts;
    private final Cleaning cleaning;
    private final Outbox outbox;
    private final Ids ids;
    private final Retries retries;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final PasswordRules passwords = new PasswordRules(new LeakedPasswords());

    @Activate
    public StoredRegistrations(
            @Reference AccountRepository accounts,
            @Reference Sessions sessions,
            @Reference PasswordHashing hashing,
            @Reference Attempts attempts,
            @Reference Cleaning cleaning,
            @Reference Outbox outbox,
            @Reference Ids ids,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.attempts = attempts;
        this.cleaning = cleaning;
        this.outbox = outbox;
        this.ids = ids;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public void begin(String mail, Locale locale, String client, URI page) {
        MailAddress address = MailAddress.parse(mail)
                .orElseThrow(() -> new InvalidInputException(
                        List.of(new Fault("mail", "accounts.fault.mail", "Not a mail address"))));
        attempts.letter(client);
        cleaning.whenDue();
        if (!attempts.mayGetLetter("register", client, address)) {
            return;
        }
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            send(address, locale, page);
            return null;
        }));
    }

    private void send(MailAddress address, Locale locale, URI page) {
        Optional<AccountEntity> known = accounts.find(address);
        if (known.isPresent()) {
            outbox.send(Letters.known(known.get(), locale, page.resolve("/inloggen")));
            return;
        }
        String code = secrets.make();
        accounts.add(new TicketEntity(code, Purpose.REGISTER, address, Optional.empty(), now().plus(GOOD_FOR)));
        outbox.send(Letters.welcome(address, locale, Links.with(page, code)));
    }

    @Override
    public Optional<String> mailOf(String code) {
        return accounts.ticket(code, Purpose.REGISTER, now())
                .map(ticket -> ticket.mail().value());
    }

    @Override
    public NewSession complete(String code, NewAccount account, Device device) {
        attempts.code(device.client());
        TicketEntity ticket = accounts.ticket(code, Purpose.REGISTER, now()).orElseThrow(Links::unknown);
        String name = Names.tidied(account.name());
        check(account, name, ticket.mail());
        String hash = hashing.hash(account.password());
        AccountEntity added = new AccountEntity(ids.next(), name, ticket.mail(), hash, now());
        return retries.retrying(() -> accounts.inOneTransaction(() -> add(added, ticket, device)));
    }

    private void check(NewAccount account, String name, MailAddress mail) {
        List<Fault> faults = new ArrayList<>();
        Names.fault("name", name).ifPresent(faults::add);
        String beforeAt = mail.value().substring(0, mail.value().lastIndexOf('@'));
        passwords.fault("password", account.password(), name, beforeAt).ifPresent(faults::add);
        if (!account.rules()) {
            faults.add(new Fault("rules", "accounts.fault.rules", "The house rules must be agreed with"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private NewSession add(AccountEntity account, TicketEntity ticket, Device device) {
        // Thrown inside the transaction: a name that was taken, or a code that was used, is then as it was.
        if (!accounts.use(ticket) || !accounts.add(account)) {
            throw Links.unknown();
        }
        if (!accounts.takeName(account.name())) {
            throw new InvalidInputException(List.of(Names.taken("name")));
        }
        return sessions.begin(account.id(), device);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
