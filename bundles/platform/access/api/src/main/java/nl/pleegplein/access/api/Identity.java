package nl.pleegplein.access.api;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link ViewerResolver} found: an account, functions, or both.
 */
public record Identity(Optional<AccountId> account, Set<Role> roles) {
    public Identity {
        Objects.requireNonNull(account, "account");
        roles = Set.copyOf(roles);
    }
}
