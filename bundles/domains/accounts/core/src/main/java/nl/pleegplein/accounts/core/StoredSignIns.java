package nl.pleegplein.accounts.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Agreed;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.Session;
import nl.pleegplein.accounts.api.SignInAnswer;
import nl.pleegplein.accounts.api.SignIns;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.persistence.api.Retries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets people in who know the password, and out again. */
@Component
public final class StoredSignIns implements SignIns {
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final SigningIn signingIn;
    private final PasswordHashing hashing;
    private final Attempts attempts;
    private final KnownBrowsers browsers;
    private final Cleaning cleaning;
    private final Retries retries;

    @Activate
    public StoredSignIns(
            @Reference AccountRepository accounts,
            @Reference Sessions sessions,
            @Reference SigningIn signingIn,
            @Reference PasswordHashing hashing,
            @Reference Attempts attempts,
            @Reference KnownBrowsers browsers,
            @Reference Cleaning cleaning,
            @Reference Retries retries) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signingIn = signingIn;
        this.hashing = hashing;
        this.attempts = attempts;
        this.browsers = browsers;
        this.cleaning = cleaning;
        this.retries = retries;
    }

    @Override
    public SignInAnswer signIn(String mail, String password, Device device) {
        Optional<MailAddress> address = MailAddress.parse(mail);
        Optional<AccountEntity> account = address.flatMap(accounts::find);
        attempts.signIn(
                device.client(),
                Secrets.hash(address.map(MailAddress::key).orElse("")),
                account.flatMap(some -> browsers.known(device.mark(), KnownBrowsers.of(some))));
        cleaning.whenDue();
        // No database waits meanwhile: hashing takes long.
        boolean right = password.length() <= PasswordRules.LONGEST_TRIED
                && (account.isPresent()
                        ? hashing.matches(password, account.get().passwordHash())
                        : hashing.matchesNobody(password));
        if (!right || account.isEmpty()) {
            return new SignInAnswer.Refused();
        }
        SignInAnswer answer =
                retries.retrying(() -> accounts.inOneTransaction(() -> signingIn.begin(account.get(), device)));
        return answer instanceof SignInAnswer.SignedIn in
                ? new SignInAnswer.SignedIn(
                        in.session().marked(browsers.mark(device.mark(), KnownBrowsers.of(account.get()))))
                : answer;
    }

    @Override
    public Optional<SignInAnswer.Asked> asked(String ticket) {
        return signingIn.asked(ticket);
    }

    @Override
    public NewSession goOn(String ticket, String code, Agreed agreed, Device device) {
        attempts.code(device.client());
        AccountEntity account = signingIn.account(ticket).orElseThrow(Links::unknown);
        attempts.secondFactor(account.id());
        NewSession session =
                retries.retrying(() -> accounts.inOneTransaction(() -> signingIn.goOn(ticket, code, agreed, device)));
        return session.marked(browsers.mark(device.mark(), KnownBrowsers.of(account)));
    }

    @Override
    public void signOut(Viewer viewer) {
        if (viewer.account().isPresent() && viewer.session().isPresent()) {
            sessions.end(viewer.session().get(), viewer.account().get());
        }
    }

    @Override
    public List<Session> sessions(Viewer viewer) {
        return sessions.of(own(viewer), viewer.session());
    }

    @Override
    public void end(UUID session, Viewer viewer) {
        sessions.end(session, inPerson(viewer));
    }

    @Override
    public int endOthers(Viewer viewer) {
        return sessions.endAll(inPerson(viewer), viewer.session());
    }

    /** A program does not put its owner out. */
    private static AccountId inPerson(Viewer viewer) {
        if (viewer.scopes().isPresent()) {
            throw new ForbiddenException("accounts.forbidden", "Not by a token");
        }
        return own(viewer);
    }

    private static AccountId own(Viewer viewer) {
        return viewer.account().orElseThrow(() -> new ForbiddenException("accounts.forbidden", "Only for accounts"));
    }
}
