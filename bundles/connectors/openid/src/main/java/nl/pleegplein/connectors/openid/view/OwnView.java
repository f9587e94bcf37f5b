package nl.pleegplein.connectors.openid.view;

import java.util.Optional;
import nl.pleegplein.accounts.api.OutsideLink;

/**
 * Whether somebody's own account is linked.
 *
 * @param title what the provider is called
 * @param said key of a text that says what was just done, or empty
 */
public record OwnView(String title, Optional<OutsideLink> link, boolean mayLink, String said, FieldsView form) {}
