package nl.pleegplein.accounts.core;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final AccountMaking making;
    private final Attempts attempts;
    private final Cleaning cleaning;
    private final Outbox outbox;
    private final Retries retries;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    @Activate
    public StoredRegistrations(
            @Reference AccountRepository accounts,
            @Reference Sessions sessions,
            @Reference AccountMaking making,
            @Reference Attempts attempts,
            @Reference Cleaning cleaning,
            @Reference Outbox outbox,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.making = making;
        this.attempts = attempts;
        this.cleaning = cleaning;
        this.outbox = outbox;
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
        accounts.add(TicketEntity.register(code, address, now().plus(GOOD_FOR)));
        outbox.send(Letters.welcome(address, locale, Links.with(page, code)));
    }

    @Override
    public Optional<String> mailOf(String code) {
        return accounts.ticket(code, Purpose.REGISTER, now())
                .flatMap(TicketEntity::mail)
                .map(MailAddress::value);
    }

    @Override
    public NewSession complete(String code, NewAccount account, Device device) {
        attempts.code(device.client());
        TicketEntity ticket = accounts.ticket(code, Purpose.REGISTER, now()).orElseThrow(Links::unknown);
        AccountEntity added = making.prepare(account, ticket.mail().orElseThrow(Links::unknown));
        return retries.retrying(() -> accounts.inOneTransaction(() -> {
            // Thrown inside the transaction: a code that was used is then as it was.
            if (!accounts.use(ticket) || !making.add(added)) {
                throw Links.unknown();
            }
            return sessions.begin(added.id(), device, false);
        }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
