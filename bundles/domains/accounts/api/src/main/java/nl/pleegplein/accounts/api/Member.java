package nl.pleegplein.accounts.api;

import java.time.Instant;
import java.util.Set;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;

/** Somebody with an account, as those see them who give functions. */
public record Member(AccountId id, String name, Instant created, Set<Role> functions) {
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
