package nl.pleegplein.accounts.core;

import java.util.List;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The account of who looks, and whether it is really they: for whatever would lock them out if it were another. */
@Component(service = OwnAccount.class)
public final class OwnAccount {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final Attempts attempts;

    @Activate
    public OwnAccount(
            @Reference AccountRepository accounts, @Reference PasswordHashing hashing, @Reference Attempts attempts) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.attempts = attempts;
    }

    /** @throws ForbiddenException when the viewer has none */
    AccountEntity of(Viewer viewer) {
        return viewer.account().flatMap(accounts::find).orElseThrow(OwnAccount::forbidden);
    }

    /** @throws ForbiddenException when the viewer is in none, such as a program with a token */
    UUID session(Viewer viewer) {
        return viewer.session().orElseThrow(OwnAccount::forbidden);
    }

    /** @throws nl.pleegplein.content.api.BusyException when it is too often */
    void tries(AccountEntity account) {
        attempts.signedIn(account.id());
    }

    /** The account of the viewer, who typed its password in a field. */
    AccountEntity confirmed(String password, String field, Viewer viewer) {
        session(viewer);
        AccountEntity account = of(viewer);
        tries(account);
        if (password.length() > PasswordRules.LONGEST_TRIED || !hashing.matches(password, account.passwordHash())) {
            throw new InvalidInputException(
                    List.of(new Fault(field, "accounts.fault.present", "This is not the present password")));
        }
        return account;
    }

    private static ForbiddenException forbidden() {
        return new ForbiddenException("accounts.forbidden", "Only for who is signed in");
    }
}
