package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.SignInAnswer.Asked;
import nl.pleegplein.accounts.core.TicketEntity.Purpose;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes after the password: a second factor, and agreeing with what has changed. In the caller's transaction. */
@Component(service = SigningIn.class)
public final class SigningIn {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final AccountRepository accounts;
    private final SecondFactorRepository factors;
    private final SecondFactorCheck check;
    private final StoredAgreements agreements;
    private final SampleGates samples;
    private final Sessions sessions;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    @Activate
    public SigningIn(
            @Reference AccountRepository accounts,
            @Reference SecondFactorRepository factors,
            @Reference SecondFactorCheck check,
            @Reference StoredAgreements agreements,
            @Reference SampleGates samples,
            @Reference Sessions sessions,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.check = check;
        this.agreements = agreements;
        this.samples = samples;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Of who knew the password, or read the mail. */
    SignInAnswer begin(AccountEntity account, Device device) {
        if (account.isSample() && !samples.mayEnter(device.client())) {
            return new SignInAnswer.Refused();
        }
        Asked asked = asked("", account);
        if (!asked.code() && !asked.agreements()) {
            return new SignInAnswer.SignedIn(sessions.begin(account.id(), device, false));
        }
        String ticket = secrets.make();
        accounts.add(TicketEntity.of(account.id(), ticket, Purpose.SIGN_IN, now().plus(GOOD_FOR)));
        return new Asked(ticket, asked.code(), asked.agreements());
    }

    /** What a ticket still asks for. */
    Optional<Asked> asked(String ticket) {
        return account(ticket).map(account -> asked(ticket, account));
    }

    private Asked asked(String ticket, AccountEntity account) {
        boolean agreed = account.agreement().covers(agreements.current());
        return new Asked(ticket, factors.isOn(account.id()), !agreed);
    }

    Optional<AccountEntity> account(String ticket) {
        return accounts.ticket(ticket, Purpose.SIGN_IN, now())
                .flatMap(TicketEntity::account)
                .flatMap(accounts::find);
    }

    NewSession goOn(String ticket, String code, Agreed agreed, Device device) {
        AccountEntity account = account(ticket).orElseThrow(Links::unknown);
        AccountId id = account.id();
        Asked asked = asked(ticket, account);
        List<Fault> faults = new ArrayList<>();
        if (asked.agreements()) {
            faults.addAll(Agreement.faults(agreed));
        }
        // Last, as a code that is right is good no more; thrown inside the transaction it is as it was.
        if (asked.code() && !check.isRight(id, code)) {
            faults.add(0, new Fault("code", "accounts.fault.code", "Not the code that the app shows now"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        if (asked.agreements()) {
            accounts.agree(id, agreements.current(), now());
        }
        TicketEntity used = accounts.ticket(ticket, Purpose.SIGN_IN, now()).orElseThrow(Links::unknown);
        if (!accounts.use(used)) {
            throw Links.unknown();
        }
        return sessions.begin(id, device, asked.code());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
