package nl.pleegplein.accounts.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.accounts.api.Device;
import nl.pleegplein.accounts.api.NewSession;
import nl.pleegplein.accounts.api.Session;
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
    /** Of any password that the rules allow, however its signs are counted. */
    private static final int LONGEST_TRIED = 4 * PasswordRules.LONGEST;

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final Attempts attempts;
    private final Cleaning cleaning;
    private final Retries retries;

    @Activate
    public StoredSignIns(
            @Reference AccountRepository accounts,
            @Reference Sessions sessions,
            @Reference PasswordHashing hashing,
            @Reference Attempts attempts,
            @Reference Cleaning cleaning,
            @Reference Retries retries) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.attempts = attempts;
        this.cleaning = cleaning;
        this.retries = retries;
    }

    @Override
    public Optional<NewSession> signIn(String mail, String password, Device device) {
        Optional<MailAddress> address = MailAddress.parse(mail);
        attempts.signIn(
                device.client(), Secrets.hash(address.map(MailAddress::key).orElse("")));
        cleaning.whenDue();
        Optional<AccountEntity> account = address.flatMap(accounts::find);
        // No database waits meanwhile: hashing takes long.
        boolean right = password.length() <= LONGEST_TRIED
                && (account.isPresent()
                        ? hashing.matches(password, account.get().passwordHash())
                        : hashing.matchesNobody(password));
        return right ? account.map(known -> begin(known.id(), device)) : Optional.empty();
    }

    private NewSession begin(AccountId account, Device device) {
        return retries.retrying(() -> accounts.inOneTransaction(() -> sessions.begin(account, device)));
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
        sessions.end(session, own(viewer));
    }

    @Override
    public int endOthers(Viewer viewer) {
        return sessions.endAll(own(viewer), viewer.session());
    }

    private static AccountId own(Viewer viewer) {
        return viewer.account().orElseThrow(() -> new ForbiddenException("accounts.forbidden", "Only for accounts"));
    }
}
