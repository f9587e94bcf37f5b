package nl.pleegplein.organisations.api;

import java.util.Optional;

/**
 * Narrows a list of organisations; all that is given must hold.
 *
 * @param region the id of one; those that work in the whole country work there as well
 */
public record OrganisationFilter(Optional<OrganisationKind> kind, Optional<String> region) {
    public static final OrganisationFilter ALL = new OrganisationFilter(Optional.empty(), Optional.empty());
}
