package nl.pleegplein.accounts.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** What comes after the password, or after another place: a second factor, and agreeing with what has changed. In the caller's transaction. */
@Component(service = SigningIn.class)
public final class SigningIn {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Set<Purpose> WAYS = Set.of(Purpose.SIGN_IN, Purpose.OUTSIDE, Purpose.OUTSIDE_STRONG);

    private final AccountRepository accounts;
    private final SecondFactorRepository factors;
    private final SecondFactorCheck check;
    private final StoredAgreements agreements;
    private final OutsideLinks outside;
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
            @Reference OutsideLinks outside,
            @Reference SampleGates samples,
            @Reference Sessions sessions,
            @Reference Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.check = check;
        this.agreements = agreements;
        this.outside = outside;
        this.samples = samples;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Of who knew the password, or read the mail. */
    SignInAnswer begin(AccountEntity account, Device device) {
        if (account.isSample() && !samples.mayEnter(device.client())) {
            return new SignInAnswer.Refused();
        }
        return begin(account, device, Purpose.SIGN_IN);
    }

    /**
     * Of whom another place knew who it is.
     *
     * @param strongly whether it has asked for a second factor
     */
    SignInAnswer beginOutside(AccountEntity account, Device device, boolean strongly) {
        return begin(account, device, strongly ? Purpose.OUTSIDE_STRONG : Purpose.OUTSIDE);
    }

    private SignInAnswer begin(AccountEntity account, Device device, Purpose way) {
        Asked asked = asked("", account, way);
        if (!asked.code() && !asked.agreements()) {
            return new SignInAnswer.SignedIn(sessions.begin(account.id(), device, way == Purpose.OUTSIDE_STRONG));
        }
        String ticket = secrets.make();
        accounts.add(TicketEntity.of(account.id(), ticket, way, now().plus(GOOD_FOR)));
        return new Asked(ticket, asked.code(), asked.agreements());
    }

    /** What a ticket still asks for. */
    Optional<Asked> asked(String ticket) {
        return begun(ticket).map(begun -> asked(ticket, begun.account(), begun.way()));
    }

    private Asked asked(String ticket, AccountEntity account, Purpose way) {
        boolean agreed = account.agreement().covers(agreements.current());
        return new Asked(ticket, way != Purpose.OUTSIDE_STRONG && factors.isOn(account.id()), !agreed);
    }

    Optional<AccountEntity> account(String ticket) {
        return begun(ticket).map(Begun::account);
    }

    private record Begun(TicketEntity ticket, Purpose way, AccountEntity account) {}

    private Optional<Begun> begun(String ticket) {
        return accounts.ticket(ticket, WAYS, now()).flatMap(this::begun);
    }

    /** Whose way in has ended meanwhile does not come in by it. */
    private Optional<Begun> begun(TicketEntity ticket) {
        return ticket.account()
                .flatMap(accounts::find)
                .filter(account -> ticket.purpose() == Purpose.SIGN_IN || outside.opens(account))
                .map(account -> new Begun(ticket, ticket.purpose(), account));
    }

    NewSession goOn(String ticket, String code, Agreed agreed, Device device) {
        Begun begun = begun(ticket).orElseThrow(Links::unknown);
        AccountId id = begun.account().id();
        Asked asked = asked(ticket, begun.account(), begun.way());
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
        if (!accounts.use(begun.ticket())) {
            throw Links.unknown();
        }
        return sessions.begin(id, device, asked.code() || begun.way() == Purpose.OUTSIDE_STRONG);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
