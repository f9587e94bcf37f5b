package nl.pleegplein.accounts.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Thread-safe. */
@ProviderType
public interface SignIns {
    /**
     * Begins a session; empty when the address has no account or the password is another one, which takes the same time.
     *
     * @throws nl.pleegplein.content.api.BusyException when there were too many attempts, or too many people sign in at the
     *     same moment
     */
    Optional<NewSession> signIn(String mail, String password, Device device);

    /** Ends the session in which the viewer looks. */
    void signOut(Viewer viewer);

    /** The sessions of the viewer's account, the one used last first; at most 100. */
    List<Session> sessions(Viewer viewer);

    /** Ends one of them. */
    void end(UUID session, Viewer viewer);

    /** Ends all but the one in which the viewer looks. Gives how many. */
    int endOthers(Viewer viewer);
}
