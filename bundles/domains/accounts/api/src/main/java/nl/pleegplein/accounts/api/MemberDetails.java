package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.util.List;
import nl.pleegplein.access.api.AccountId;

/**
 * More of somebody with an account.
 *
 * @param mail the address; that it was looked at is in the audit trail
 * @param functions those that last
 */
public record MemberDetails(
        AccountId id, String name, String mail, Instant created, boolean secondFactor, List<GivenFunction> functions) {
    @Override
    public String toString() {
        return "MemberDetails[" + id + "]";
    }
}
