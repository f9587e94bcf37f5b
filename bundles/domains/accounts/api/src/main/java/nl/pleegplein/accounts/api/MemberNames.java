package nl.pleegplein.accounts.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The names by which members know each other. Whoever asks has decided that the one who looks may know of the member: a name
 * is no secret, that somebody wrote something may be one. Thread-safe.
 */
@ProviderType
public interface MemberNames {
    /** How many names can be asked for at once. */
    int MOST_AT_ONCE = 500;

    /** Empty when there is no such account (any more). */
    Optional<String> nameOf(AccountId account);

    /**
     * The names of those that are there, in one query.
     *
     * @throws IllegalArgumentException when more than {@link #MOST_AT_ONCE} are asked for
     */
    Map<AccountId, String> namesOf(Collection<AccountId> accounts);

    /** Whether a member is made up, to show the site: whoever shows them says so. */
    default boolean isSample(AccountId account) {
        return false;
    }
}
