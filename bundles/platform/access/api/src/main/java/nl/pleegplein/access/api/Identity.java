package nl.pleegplein.access.api;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a {@link ViewerResolver} found: an account, functions, or both.
 *
 * @param session as {@link Viewer#session()}
 * @param scopes as {@link Viewer#scopes()}
 */
public record Identity(
        Optional<AccountId> account, Set<Role> roles, Optional<UUID> session, Optional<Set<String>> scopes) {
    public Identity {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(session, "session");
        roles = Set.copyOf(roles);
        scopes = scopes.map(Set::copyOf);
    }

    /** With all that the account may do. */
    public Identity(Optional<AccountId> account, Set<Role> roles, Optional<UUID> session) {
        this(account, roles, session, Optional.empty());
    }

    /** Without a session: credentials that come with each request, such as those of a program. */
    public Identity(Optional<AccountId> account, Set<Role> roles) {
        this(account, roles, Optional.empty());
    }
}
