package nl.pleegplein.accounts.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Thread-safe. */
@ProviderType
public interface SignIns {
    /**
     * Begins a session, or asks for more first. Takes the same time whether the address has an account or not.
     *
     * @throws nl.pleegplein.content.api.BusyException when there were too many attempts, or too many people sign in at the
     *     same moment
     */
    SignInAnswer signIn(String mail, String password, Device device);

    /** What a ticket still asks for; empty when it is unknown, used or too old. */
    Optional<SignInAnswer.Asked> asked(String ticket);

    /**
     * Begins a session of who knew the password.
     *
     * @param code of the second factor, or one of the recovery codes, each of which is good once
     * @throws UnknownItemException when the ticket is unknown, used or too old
     * @throws InvalidInputException with the fields {@code code}, {@code rules} and {@code statement}
     * @throws nl.pleegplein.content.api.BusyException when there were too many attempts
     */
    NewSession goOn(String ticket, String code, Agreed agreed, Device device);

    /** Ends the session in which the viewer looks. */
    void signOut(Viewer viewer);

    /** The sessions of the viewer's account, the one used last first; at most 100. */
    List<Session> sessions(Viewer viewer);

    /** Ends one of them. */
    void end(UUID session, Viewer viewer);

    /** Ends all but the one in which the viewer looks. Gives how many. */
    int endOthers(Viewer viewer);
}
