package nl.pleegplein.organisations.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.Region;

@Schema(name = "OrganisationCard", description = "An organisation in a list")
public record OrganisationCardJson(
        String id,
        String name,

        @Schema(description = "Its name in addresses", example = "pleegzorg-de-regenboog")
        String slug,

        @Schema(description = "Its page on this site") String path,

        @Schema(description = "What it does: `foster-care`, `training`, `association`")
        List<String> kinds,

        @Schema(description = "Ids of regions; none: the whole country")
        List<String> regions,

        String summary,

        @Schema(description = "Whether it is made up to show the platform")
        boolean demonstration) {
    static OrganisationCardJson of(OrganisationCard card) {
        return new OrganisationCardJson(
                card.id().toString(),
                card.name(),
                card.slug(),
                card.path(),
                card.kinds().stream().map(OrganisationKind::id).toList(),
                card.regions().stream().map(Region::id).toList(),
                card.summary(),
                card.demonstration());
    }
}
