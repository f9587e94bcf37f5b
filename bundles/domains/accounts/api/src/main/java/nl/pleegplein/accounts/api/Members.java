package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has an account, and which functions they have: for operators, and for community managers who give the function of
 * moderator. Everybody else is refused with {@link ForbiddenException}. Thread-safe.
 */
@ProviderType
public interface Members {
    /**
     * Some of those with an account, the newest first.
     *
     * @param text how their name begins, however it is spelt, or their whole mail address; empty for all
     * @param role only those with this function
     * @param after {@link Slice#next} of the slice before
     * @throws InvalidInputException when {@code after} is no place in the list
     */
    Slice<Member> find(String text, Optional<Role> role, Optional<String> after, int limit, Viewer viewer);

    /** One of them. That the viewer looked is noted in the audit trail. */
    Optional<MemberDetails> look(AccountId member, Viewer viewer);

    /** The functions that the viewer may give and take. */
    Set<Role> mayGive(Viewer viewer);

    /**
     * Gives a function, or another term to who has it; they hear of it by mail.
     *
     * @param until when it ends by itself
     * @param reason why, which they can read: 3 to 300 characters
     * @throws UnknownItemException when there is no such account
     * @throws InvalidInputException with the fields {@code reason} and {@code until}
     */
    void give(AccountId member, Role role, Optional<Instant> until, String reason, Viewer viewer);

    /**
     * Takes a function away; they hear of it by mail.
     *
     * @throws ConflictException when nobody would be operator any more
     * @throws UnknownItemException when they do not have it
     * @throws InvalidInputException with the field {@code reason}
     */
    void take(AccountId member, Role role, String reason, Viewer viewer);

    /**
     * Ends all sessions of an account, for instance when its owner says that somebody else is in it. For operators.
     *
     * @return how many
     * @throws UnknownItemException when there is no such account
     * @throws InvalidInputException with the field {@code reason}
     */
    int signOut(AccountId member, String reason, Viewer viewer);
}
