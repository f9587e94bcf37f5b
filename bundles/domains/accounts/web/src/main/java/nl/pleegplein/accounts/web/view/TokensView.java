package nl.pleegplein.accounts.web.view;

import java.util.List;
import nl.pleegplein.accounts.api.AccessToken;

/**
 * One's tokens, and a form to make one.
 *
 * @param scopes that can be chosen
 * @param ticked those that were
 * @param terms in days
 * @param said key of what was done; may be empty
 */
public record TokensView(
        List<AccessToken> tokens,
        List<String> scopes,
        List<String> ticked,
        List<Integer> terms,
        String said,
        FormView form) {}
