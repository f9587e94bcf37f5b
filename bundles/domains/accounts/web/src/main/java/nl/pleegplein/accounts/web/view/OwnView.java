package nl.pleegplein.accounts.web.view;

import java.util.List;
import nl.pleegplein.accounts.api.Account;
import nl.pleegplein.accounts.api.Session;

/**
 * The first of one's own pages.
 *
 * @param said key of a text that says what was just done, or empty
 */
public record OwnView(Account account, List<Session> sessions, String said, String csrf) {}
