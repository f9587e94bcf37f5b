package nl.pleegplein.accounts.web.view;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Session;

/**
 * The first of one's own pages.
 *
 * @param pendingMail another address that waits to be confirmed
 * @param said key of a text that says what was just done, or empty
 */
public record OwnView(
        Account account, Optional<String> pendingMail, List<Session> sessions, String said, String csrf) {}
