package nl.pleegplein.accounts.api;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Coming in. Somebody gives an address, gets a mail with a link, and makes the account where that leads: so nobody can make
 * one for another's address, and nothing is kept of who does not go on. Nothing here tells whether an address has an
 * account. Thread-safe.
 */
@ProviderType
public interface Registrations {
    /**
     * Sends a link to the address, or, when it has an account, a word that it has.
     *
     * @param client where the request comes from, for rate limits
     * @param page the page that the link leads to, to which a query with the code is added
     * @throws InvalidInputException with the field {@code mail} when it is no address
     * @throws nl.pleegplein.content.api.BusyException when it is asked for too often
     */
    void begin(String mail, Locale locale, String client, URI page);

    /** The address for which a code was sent; empty when it is unknown, used or too old. */
    Optional<String> mailOf(String code);

    /**
     * Makes the account and signs in.
     *
     * @throws UnknownItemException when the code is unknown, used or too old
     * @throws InvalidInputException with the fields {@code name}, {@code password}, {@code rules} and
     *     {@code statement}
     */
    NewSession complete(String code, NewAccount account, Device device);
}
