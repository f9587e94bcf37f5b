package nl.pleegplein.accounts.api;

/**
 * A personal access token that was just made.
 *
 * @param secret what a program sends as {@code Authorization: Bearer}. It stands nowhere else: show it once, and never log or
 *     store it
 */
public record NewToken(AccessToken token, String secret) {
    @Override
    public String toString() {
        return "NewToken[" + token.id() + "]";
    }
}
