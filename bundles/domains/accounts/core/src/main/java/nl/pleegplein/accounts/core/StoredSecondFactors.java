package nl.pleegplein.accounts.core;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.SecondFactors;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import nl.pleegplein.mail.api.Outbox;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Switches second factors on and off. */
@Component
public final class StoredSecondFactors implements SecondFactors {
    private static final Duration BEGUN_LASTS = Duration.ofHours(1);
    private static final String SITE = "Pleegplein";

    private final OwnAccount own;
    private final AccountRepository accounts;
    private final SecondFactorRepository factors;
    private final SecondFactorCheck check;
    private final AccountViews views;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Outbox outbox;
    private final Retries retries;
    private final Clock clock;
    private final Totp totp = new Totp();
    private final RecoveryCodes codes = new RecoveryCodes();

    @Activate
    public StoredSecondFactors(
            @Reference OwnAccount own,
            @Reference AccountRepository accounts,
            @Reference SecondFactorRepository factors,
            @Reference SecondFactorCheck check,
            @Reference AccountViews views,
            @Reference Sessions sessions,
            @Reference Tokens tokens,
            @Reference Outbox outbox,
            @Reference Retries retries,
            @Reference Clock clock) {
        this.own = own;
        this.accounts = accounts;
        this.factors = factors;
        this.check = check;
        this.views = views;
        this.sessions = sessions;
        this.tokens = tokens;
        this.outbox = outbox;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Enrolment begin(Viewer viewer) {
        AccountEntity account = own.of(viewer);
        String secret = retries.retrying(() -> accounts.inOneTransaction(() -> secret(account.id())));
        String label = encoded(SITE + ":" + account.name());
        URI address = URI.create("otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + SITE + "&digits="
                + Totp.DIGITS + "&period=" + Totp.SECONDS);
        return new Enrolment(secret, address);
    }

    /** The same while somebody goes back and forth between pages. */
    private String secret(AccountId account) {
        Instant now = now();
        return factors.find(account)
                .map(factor -> {
                    checkOff(factor);
                    return factor;
                })
                .filter(factor -> factor.begun().plus(BEGUN_LASTS).isAfter(now))
                .map(SecondFactorEntity::secret)
                .orElseGet(() -> {
                    String made = totp.secret();
                    factors.begin(account, new SecondFactorEntity(account, made, now));
                    return made;
                });
    }

    private static void checkOff(SecondFactorEntity factor) {
        if (factor.isOn()) {
            throw new ConflictException("accounts.factor.already", "The second factor is on already");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public List<String> confirm(String code, String password, Viewer viewer, Device device) {
        AccountEntity account = own.confirmed(password, "password", viewer);
        UUID session = own.session(viewer);
        List<String> made = codes.make();
        return retries.retrying(() -> accounts.inOneTransaction(() -> {
            factors.find(account.id()).ifPresent(StoredSecondFactors::checkOff);
            if (!check.isOfApp(account.id(), code)) {
                throw new InvalidInputException(
                        List.of(new Fault("code", "accounts.fault.code", "Not the code that the app shows now")));
            }
            factors.locked(account.id(), factor -> {
                factor.confirm(now());
                return true;
            });
            factors.replaceCodes(account.id(), made);
            sessions.strengthen(session, account.id());
            tokens.endAll(account.id());
            outbox.send(Letters.factor(account, true, device.locale()));
            return made;
        }));
    }

    @Override
    public List<String> renewCodes(String password, Viewer viewer) {
        AccountEntity account = own.confirmed(password, "password", viewer);
        if (!factors.isOn(account.id())) {
            throw new ConflictException("accounts.factor.none", "There is no second factor");
        }
        List<String> made = codes.make();
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            factors.replaceCodes(account.id(), made);
            return null;
        }));
        return made;
    }

    @Override
    public void remove(String password, Viewer viewer, Device device) {
        AccountEntity account = own.confirmed(password, "password", viewer);
        if (views.needsFactor(account)) {
            throw new ConflictException("accounts.factor.needed", "A function of the account needs it");
        }
        retries.retrying(() -> accounts.inOneTransaction(() -> {
            factors.remove(account.id());
            // Those that were made with it would go on as if it were there.
            sessions.endAll(account.id(), viewer.session());
            viewer.session().ifPresent(session -> sessions.weaken(session, account.id()));
            tokens.endAll(account.id());
            outbox.send(Letters.factor(account, false, device.locale()));
            return null;
        }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
