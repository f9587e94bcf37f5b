package nl.pleegplein.accounts.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/** One's own account. Thread-safe. */
@ProviderType
public interface Accounts {
    /** The account of the viewer; empty for who is not signed in. */
    Optional<Account> own(Viewer viewer);

    /**
     * Gives the account another password, ends all other sessions of it, and gives this one another token.
     *
     * @param present the one that it has now
     * @throws InvalidInputException with the fields {@code present} and {@code password}
     */
    NewSession changePassword(String present, String password, Viewer viewer, Device device);

    /**
     * Sends a link with which the password can be replaced, when the address has an account.
     *
     * @param page as in {@link Registrations#begin}
     */
    void forgot(String mail, Locale locale, String client, URI page);

    /** Whether a code of such a link is still good. */
    boolean mayReset(String code);

    /**
     * Replaces the password and ends all sessions. Then it is as if somebody had typed it: a second factor is still asked for.
     *
     * @throws UnknownItemException when the code is unknown, used or too old
     * @throws InvalidInputException with the field {@code password}
     */
    SignInAnswer reset(String code, String password, Device device);
}
