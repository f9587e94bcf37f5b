package nl.pleegplein.accounts.api;

import java.time.Instant;
import nl.pleegplein.access.api.AccountId;

/**
 * An account, as its owner sees it.
 *
 * @param name by which others know its owner; need not be a real one, and is never used again
 * @param mail the address, shown to nobody else
 */
public record Account(AccountId id, String name, String mail, Instant created, Instant passwordChanged) {
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
