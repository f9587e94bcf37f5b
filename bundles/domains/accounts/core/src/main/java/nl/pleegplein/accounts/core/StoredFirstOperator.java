package nl.pleegplein.accounts.core;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.FirstOperator;
import nl.pleegplein.accounts.api.GivenFunction;
import nl.pleegplein.accounts.api.NewAccount;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.core.TicketEntity.Purpose;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves a code for the first operator beside the data when the site starts and nobody is operator. */
// Immediate: at that moment nobody asks for it.
@Component(immediate = true)
public final class StoredFirstOperator implements FirstOperator {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFirstOperator.class);
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final String REASON = "Eerste beheerder, met de code van de server";

    private final AccountRepository accounts;
    private final AccountMaking making;
    private final FunctionRepository given;
    private final Functions functions;
    private final OwnAccount own;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Retries retries;
    private final Clock clock;
    private final SecretFile file;

    @Activate
    public StoredFirstOperator(
            BundleContext context,
            @Reference AccountRepository accounts,
            @Reference AccountMaking making,
            @Reference FunctionRepository given,
            @Reference Functions functions,
            @Reference OwnAccount own,
            @Reference Sessions sessions,
            @Reference Attempts attempts,
            @Reference Retries retries,
            @Reference Clock clock) {
        this(
                new SecretFile(Path.of(
                        Optional.ofNullable(context.getProperty("karaf.data")).orElse("data"),
                        "pleegplein",
                        "first-operator")),
                accounts,
                making,
                given,
                functions,
                own,
                sessions,
                attempts,
                retries,
                clock);
        leaveCode();
    }

    StoredFirstOperator(
            SecretFile file,
            AccountRepository accounts,
            AccountMaking making,
            FunctionRepository given,
            Functions functions,
            OwnAccount own,
            Sessions sessions,
            Attempts attempts,
            Retries retries,
            Clock clock) {
        this.file = file;
        this.accounts = accounts;
        this.making = making;
        this.given = given;
        this.functions = functions;
        this.own = own;
        this.sessions = sessions;
        this.attempts = attempts;
        this.retries = retries;
        this.clock = clock;
    }

    /** Nobody is kept from their account because it could not be left. */
    void leaveCode() {
        try {
            if (given.isAnybody(Role.OPERATOR, now())) {
                file.remove();
                return;
            }
            String code = new Secrets().make();
            accounts.add(TicketEntity.operator(code, now().plus(GOOD_FOR)));
            file.write(code);
            LOG.info("Nobody is operator. A code for who is to be the first stands in {}", file);
        } catch (RuntimeException e) {
            LOG.error("The code for the first operator could not be left in {}", file, e);
        }
    }

    @Override
    public boolean isGood(String code) {
        return ticket(code).isPresent();
    }

    private Optional<TicketEntity> ticket(String code) {
        return accounts.ticket(code, Purpose.OPERATOR, now()).filter(ticket -> !given.isAnybody(Role.OPERATOR, now()));
    }

    @Override
    public NewSession make(String code, String mail, NewAccount account, Device device) {
        attempts.code(device.client());
        TicketEntity ticket = ticket(code).orElseThrow(Links::unknown);
        Optional<MailAddress> address = MailAddress.parse(mail);
        if (address.isEmpty()) {
            List<Fault> faults = new ArrayList<>();
            faults.add(new Fault("mail", "accounts.fault.mail", "Not a mail address"));
            faults.addAll(making.faults(account, new MailAddress("nobody@example.org")));
            throw new InvalidInputException(faults);
        }
        AccountEntity added = making.prepare(account, address.get());
        NewSession session = retries.retrying(() -> accounts.inOneTransaction(() -> {
            if (!making.add(added)) {
                throw new InvalidInputException(
                        List.of(new Fault("mail", "accounts.fault.mail.taken", "There is an account: sign in first")));
            }
            makeOperator(added, ticket);
            return sessions.begin(added.id(), device, false);
        }));
        file.remove();
        return session;
    }

    @Override
    public void become(String code, Viewer viewer) {
        AccountEntity account = own.of(viewer);
        own.tries(account);
        TicketEntity ticket = ticket(code).orElseThrow(Links::unknown);
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            makeOperator(account, ticket);
            return null;
        }));
        sessions.forget();
        file.remove();
    }

    private void makeOperator(AccountEntity account, TicketEntity ticket) {
        if (!accounts.use(ticket)) {
            throw Links.unknown();
        }
        // Those of other nodes as well.
        accounts.removeTickets(Purpose.OPERATOR);
        GivenFunction function = new GivenFunction(Role.OPERATOR, now(), Optional.empty(), REASON, Optional.empty());
        functions.give(account, function, Viewer.system());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
