package nl.pleegplein.organisations.api;

import java.util.List;

/**
 * An organisation in a list.
 *
 * @param slug its name in addresses: lowercase letters, digits and hyphens; changes with the name, and the ones before lead to it
 * @param kinds in the order of the enum, at least one
 * @param regions where it works, in the order of {@link Organisations#regions}; none: in the whole country
 * @param summary plain text, the first lines of what it tells; may be empty
 * @param demonstration whether it is made up to show the platform
 */
public record OrganisationCard(
        OrganisationId id,
        String name,
        String slug,
        List<OrganisationKind> kinds,
        List<Region> regions,
        String summary,
        OrganisationState state,
        boolean demonstration) {
    public OrganisationCard {
        kinds = List.copyOf(kinds);
        regions = List.copyOf(regions);
    }

    public String path() {
        return OrganisationPaths.page(slug);
    }
}
