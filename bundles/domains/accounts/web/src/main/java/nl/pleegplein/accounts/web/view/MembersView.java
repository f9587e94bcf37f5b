package nl.pleegplein.accounts.web.view;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.Member;

/**
 * Members in a list.
 *
 * @param text what was looked for
 * @param role the name of the function that was chosen, or empty
 * @param next address of the next page
 */
public record MembersView(List<Member> members, String text, String role, List<Role> roles, Optional<String> next) {}
