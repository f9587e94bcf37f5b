package nl.pleegplein.accounts.api;

import java.util.Set;

/**
 * What a personal access token is to be.
 *
 * @param name by which its owner knows it, such as that of the program; 1 to 60 characters
 * @param scopes what it is good for, such as {@code library:read}; at least one, at most {@link #MOST_SCOPES}
 * @param days how long it lasts: one of {@link #TERMS}
 */
public record TokenWish(String name, Set<String> scopes, int days) {
    public static final Set<Integer> TERMS = Set.of(30, 90, 365);
    public static final int MOST_SCOPES = 50;

    public TokenWish {
        scopes = Set.copyOf(scopes);
    }
}
