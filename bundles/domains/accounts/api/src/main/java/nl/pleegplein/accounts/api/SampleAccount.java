package nl.pleegplein.accounts.api;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Role;

/**
 * An account that is made up to show the site.
 *
 * @param mail an address at a name that nobody can have, such as {@code voorbeeld.example}
 * @param password empty for who cannot sign in
 */
public record SampleAccount(String name, String mail, Optional<String> password, Set<Role> functions) {
    @Override
    public String toString() {
        return "SampleAccount[…]";
    }
}
