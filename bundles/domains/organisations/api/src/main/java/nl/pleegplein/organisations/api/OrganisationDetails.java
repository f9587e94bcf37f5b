package nl.pleegplein.organisations.api;

import java.util.Set;

/**
 * All that can be changed of an organisation, as it was typed.
 *
 * @param name 2 to 120 characters; no two organisations have names that differ in case, accents and punctuation only
 * @param kinds at least one
 */
public record OrganisationDetails(String name, Set<OrganisationKind> kinds, Description description) {
    public OrganisationDetails {
        kinds = Set.copyOf(kinds);
    }
}
