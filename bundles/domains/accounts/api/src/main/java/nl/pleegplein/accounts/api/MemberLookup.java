package nl.pleegplein.accounts.api;

import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds a member by the name that somebody typed who knows them, for instance to invite them. Whoever asks has decided that
 * the one who looks may, and limits how often: who is here is not for lists. Thread-safe.
 */
@ProviderType
public interface MemberLookup {
    /**
     * The member of this name; never by a part of it.
     *
     * @param name however it is spelt: case, accents, spaces and punctuation do not count, as no two members differ in these only
     */
    Optional<AccountId> accountOf(String name);
}
