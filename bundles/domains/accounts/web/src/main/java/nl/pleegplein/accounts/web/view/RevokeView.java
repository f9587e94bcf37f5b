package nl.pleegplein.accounts.web.view;

import java.util.Optional;
import nl.pleegplein.accounts.api.AccessToken;

/**
 * Whether somebody is sure.
 *
 * @param one which; empty: all
 */
public record RevokeView(Optional<AccessToken> one, FormView form) {}
