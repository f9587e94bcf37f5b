package nl.pleegplein.accounts.web.view;

import java.util.List;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.MemberDetails;

/**
 * One member, for who gives functions.
 *
 * @param mayGive which functions the viewer may give and take
 * @param form to give one
 * @param said key of a text that says what was just done, or empty
 */
public record MemberView(MemberDetails member, List<Role> mayGive, FormView form, String said) {}
