package nl.pleegplein.accounts.api;

import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signing in by another place that knows who somebody is: only for accounts with a function that needs a second factor.
 * Members are never linked to anything outside. A link is made by nobody but its owner; when the last such function ends it
 * opens nothing from that moment on, and goes. Whoever calls this has checked what the other place says. Thread-safe.
 */
@ProviderType
public interface OutsideSignIns {
    /** The link of the viewer's account, an account has one at most; empty for who has none or is not signed in. */
    Optional<OutsideLink> own(Viewer viewer);

    /** Whether the viewer has such a function, and has shown a second factor in this session. */
    boolean mayLink(Viewer viewer);

    /**
     * The viewer shows that it is they: for ten minutes this session may {@link #link} once.
     *
     * @throws ForbiddenException when they may not link
     * @throws ConflictException when the account has a link
     * @throws InvalidInputException with the field {@code password}
     * @throws BusyException when there were too many attempts
     */
    void prepare(String password, Viewer viewer);

    /**
     * Links the account of the viewer, who was known by the other place a moment ago. Noted in the audit trail; they hear of it by
     * mail, and all their other sessions end.
     *
     * @param title what the place is called, at most 60 characters
     * @throws ForbiddenException when they may not link
     * @throws UnknownItemException when nothing was prepared in this session, or too long ago
     * @throws ConflictException when the account has a link, or another has this one
     */
    void link(OutsideIdentity identity, String title, Viewer viewer, Device device);

    /**
     * Takes the link away; nothing when there is none. Noted in the audit trail; they hear of it by mail, and all their other sessions
     * end.
     *
     * @throws ForbiddenException when the viewer is in no session
     * @throws InvalidInputException with the field {@code password}
     * @throws BusyException when there were too many attempts
     */
    void unlink(String password, Viewer viewer, Device device);

    /**
     * Begins a session of whose link it is, or asks for more first, as after a password. Refused when there is no link, or
     * its owner may not come in by it any more: which of them is not told.
     *
     * @param strong whether the other place has asked for a second factor, and the operator trusts it for that; else the
     *     site asks for its own when the account has one
     * @throws BusyException when there were too many attempts
     */
    SignInAnswer signIn(OutsideIdentity identity, boolean strong, Device device);
}
