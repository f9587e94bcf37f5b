package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.util.List;
import nl.pleegplein.access.api.AccountId;

/**
 * An account, as its owner sees it.
 *
 * @param name by which others know its owner; need not be a real one, and is never used again
 * @param mail the address, shown to nobody else
 * @param functions what they do on the platform
 * @param secondFactor whether signing in asks for a code as well
 */
public record Account(
        AccountId id,
        String name,
        String mail,
        Instant created,
        Instant passwordChanged,
        List<GivenFunction> functions,
        SecondFactor secondFactor) {
    /**
     * The second factor of an account.
     *
     * @param codesLeft recovery codes that were not used
     * @param missing whether a function of the account needs it and cannot be used until it is there
     */
    public record SecondFactor(boolean on, int codesLeft, boolean missing) {}

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
