package nl.pleegplein.accounts.api;

import java.net.URI;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Another mail address for one's account. A link goes to the old address and one to the new; it changes when both were
 * followed, in any order, within three days. Thread-safe.
 */
@ProviderType
public interface MailChanges {
    /** How far it is. */
    enum State {
        /** The other address is waited for. */
        HALF,
        DONE
    }

    /** The address that waits to be confirmed, if any. */
    Optional<String> pending(Viewer viewer);

    /**
     * Asks for it, instead of what was asked for before. Whether the new address has an account is not told: its owner gets
     * a word instead of a link.
     *
     * @param page that the links lead to, to which a query with the code is added
     * @throws InvalidInputException with the fields {@code mail} and {@code password}
     */
    void ask(String mail, String password, Viewer viewer, Device device, URI page);

    void cancel(Viewer viewer);

    /** Whether a code is good. */
    boolean isGood(String code);

    /** @throws UnknownItemException when the code is unknown, used or too old, or the new address has an account by now */
    State confirm(String code, Device device);
}
