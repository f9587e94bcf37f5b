package nl.pleegplein.accounts.core;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.MailChanges;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the address of an account once both its owners have said so. */
@Component
public final class StoredMailChanges implements MailChanges {
    private static final Duration GOOD_FOR = Duration.ofDays(3);

    private final OwnAccount own;
    private final AccountRepository accounts;
    private final MailChangeRepository changes;
    private final Attempts attempts;
    private final Outbox outbox;
    private final Retries retries;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    @Activate
    public StoredMailChanges(
            @Reference OwnAccount own,
            @Reference AccountRepository accounts,
            @Reference MailChangeRepository changes,
            @Reference Attempts attempts,
            @Reference Outbox outbox,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.changes = changes;
        this.attempts = attempts;
        this.outbox = outbox;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<String> pending(Viewer viewer) {
        return changes.of(own.of(viewer).id())
                .filter(change -> change.lasts(now()))
                .map(change -> change.mail().value());
    }

    @Override
    public void ask(String mail, String password, Viewer viewer, Device device, URI page) {
        AccountEntity account = own.confirmed(password, "password", viewer);
        MailAddress other = MailAddress.parse(mail)
                .filter(address -> !address.key().equals(account.mail().key()))
                .orElseThrow(() -> new InvalidInputException(
                        List.of(new Fault("mail", "accounts.fault.mail.other", "Not another mail address"))));
        attempts.letter(device.client());
        if (!attempts.mayGetLetter("change", device.client(), other)) {
            return;
        }
        String oldCode = secrets.make();
        String newCode = secrets.make();
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            changes.begin(
                    account.id(), new MailChangeEntity(account.id(), other, oldCode, newCode, now().plus(GOOD_FOR)));
            outbox.send(Letters.mailFrom(account, other, device.locale(), Links.with(page, oldCode)));
            // What its owner cannot confirm does not happen.
            outbox.send(
                    accounts.find(other).isPresent()
                            ? Letters.mailTaken(other, device.locale())
                            : Letters.mailTo(account, other, device.locale(), Links.with(page, newCode)));
            return null;
        }));
    }

    @Override
    public void cancel(Viewer viewer) {
        changes.remove(own.of(viewer).id());
    }

    @Override
    public boolean isGood(String code) {
        return changes.find(code).filter(change -> change.lasts(now())).isPresent();
    }

    @Override
    public State confirm(String code, Device device) {
        attempts.code(device.client());
        return retries.retrying(() -> accounts.inOneTransaction(() -> confirm(code)));
    }

    private State confirm(String code) {
        MailChangeEntity change =
                changes.lock(code).filter(some -> some.lasts(now())).orElseThrow(Links::unknown);
        if (!change.confirm(code)) {
            return State.HALF;
        }
        if (!changes.changeMail(change.account(), change.mail())) {
            throw Links.unknown();
        }
        accounts.removeTickets(change.account());
        changes.remove(change.account());
        return State.DONE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
