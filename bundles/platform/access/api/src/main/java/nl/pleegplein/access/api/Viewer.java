package nl.pleegplein.access.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks. Made once for a request and handed to every service that decides on permission. Immutable.
 *
 * @param account the account that signed in; absent for visitors and for the system itself, such as the console
 * @param roles the functions of this viewer; empty for most
 * @param tokens the reader tokens that this viewer holds; always contains {@link Readers#PUBLIC}
 * @param session the id of the session in which the account looks, by which it can be told from its other ones and
 *     ended; it is no secret and opens nothing
 * @param scopes what a program with a personal access token may do for the account, such as {@code library:read}. Empty
 *     for everybody else: they may do all that their account and functions allow
 */
public record Viewer(
        Optional<AccountId> account,
        Set<Role> roles,
        Set<String> tokens,
        Optional<UUID> session,
        Optional<Set<String>> scopes) {
    private static final Viewer VISITOR = new Viewer(Optional.empty(), Set.of(), Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
        Set<String> held = new HashSet<>(tokens);
        held.add(Readers.PUBLIC);
        tokens = Set.copyOf(held);
        scopes = scopes.map(Set::copyOf);
    }

    /** Somebody who may do all that their account and functions allow. */
    public Viewer(Optional<AccountId> account, Set<Role> roles, Set<String> tokens, Optional<UUID> session) {
        this(account, roles, tokens, session, Optional.empty());
    }

    /** Somebody who is in no session. */
    public Viewer(Optional<AccountId> account, Set<Role> roles, Set<String> tokens) {
        this(account, roles, tokens, Optional.empty());
    }

    /** Somebody who is not signed in. */
    public static Viewer visitor() {
        return VISITOR;
    }

    /** The platform itself at work, for instance the demo bundle that loads its content: an operator without account. */
    public static Viewer system() {
        return new Viewer(Optional.empty(), Set.of(Role.OPERATOR), Set.of());
    }

    public boolean isMember() {
        return account.isPresent();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether what this viewer came with opens this: everything but a personal access token opens all. */
    public boolean isWithin(String scope) {
        return scopes.map(some -> some.contains(scope)).orElse(true);
    }

    /** Whether this viewer holds at least one of the tokens. */
    public boolean mayRead(Set<String> readers) {
        return readers.stream().anyMatch(tokens::contains);
    }
}
