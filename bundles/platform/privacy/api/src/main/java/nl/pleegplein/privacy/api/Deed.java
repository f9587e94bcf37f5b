package nl.pleegplein.privacy.api;

import java.util.Optional;
import nl.pleegplein.access.api.AccountId;

/**
 * Something that somebody with a function did with what belongs to another, or looked at.
 *
 * @param kind for whoever filters, such as {@code accounts.function.given}; lower case, at most 60 characters
 * @param about whose it was; empty when it is nobody's in particular
 * @param what was done, in words without names of people or addresses; at most 300 characters in each language
 * @param reason why, as the doer says it; empty for what needs none, such as looking; at most 500 characters
 */
public record Deed(String kind, Optional<AccountId> about, Wording what, String reason) {
    public Deed {
        if (!kind.matches("[a-z][a-z0-9.-]{0,59}")) {
            throw new IllegalArgumentException("No kind of deed: " + kind);
        }
    }

    public static Deed about(AccountId account, String kind, Wording what, String reason) {
        return new Deed(kind, Optional.of(account), what, reason);
    }
}
