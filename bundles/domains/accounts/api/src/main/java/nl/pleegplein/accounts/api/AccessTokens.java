package nl.pleegplein.accounts.api;

import java.util.List;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Personal access tokens: with one, a program does for its owner what its scopes say, and never more than its owner may at
 * that moment. Functions that need a second factor count only in one that was made in a session with it. All of them end
 * when the password changes, when an operator signs the member out, and with the account. Thread-safe.
 */
@ProviderType
public interface AccessTokens {
    /** How many an account may have that are not over. */
    int MOST = 20;

    /**
     * Makes one. Its owner hears of it by mail.
     *
     * @param password that of the account
     * @throws ForbiddenException when the viewer is in no session, such as a program with a token, or is made up
     * @throws InvalidInputException with the fields {@code name}, {@code scopes}, {@code days} and {@code password}
     * @throws ConflictException when there are {@link #MOST}
     */
    NewToken make(TokenWish wish, String password, Viewer viewer, Device device);

    /**
     * Makes one for a member, at the console of the server only. Its owner hears of it by mail.
     *
     * @param reason why, which its owner can read: 3 to 300 characters
     * @throws ForbiddenException when the viewer is not the platform itself, or the member is made up
     * @throws UnknownItemException when there is no such account
     * @throws InvalidInputException as {@link #make}, and with the field {@code reason}
     * @throws ConflictException when there are {@link #MOST}
     */
    NewToken give(AccountId member, TokenWish wish, String reason, Viewer viewer);

    /**
     * Those of the viewer, the newest first.
     *
     * @throws ForbiddenException when the viewer is not signed in
     */
    List<AccessToken> own(Viewer viewer);

    /**
     * Ends one of the viewer's. Nothing, when there is none with this id.
     *
     * @throws ForbiddenException when the viewer is in no session
     */
    void revoke(UUID token, Viewer viewer);

    /**
     * Ends all of the viewer's.
     *
     * @return how many
     * @throws ForbiddenException when the viewer is in no session
     */
    int revokeAll(Viewer viewer);
}
