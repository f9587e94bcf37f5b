package nl.pleegplein.organisations.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.organisations.api.Organisation;

@Schema(name = "Organisation", description = "An organisation as it tells about itself")
public record OrganisationJson(
        String id,
        String name,

        @Schema(description = "Its name in addresses", example = "pleegzorg-de-regenboog")
        String slug,

        @Schema(description = "Its page on this site") String path,

        @Schema(description = "What it does: `foster-care`, `training`, `association`")
        List<String> kinds,

        @Schema(description = "Ids of regions; none: the whole country")
        List<String> regions,

        @Schema(description = "Its own site") Optional<String> site,
        @Schema(description = "Safe HTML") String html,
        Instant created,
        Instant updated,

        @Schema(description = "Whether it is made up to show the platform")
        boolean demonstration) {
    static OrganisationJson of(Organisation organisation) {
        OrganisationCardJson card = OrganisationCardJson.of(organisation.card());
        return new OrganisationJson(
                card.id(),
                card.name(),
                card.slug(),
                card.path(),
                card.kinds(),
                card.regions(),
                organisation.site().map(URI::toString),
                organisation.html().value(),
                organisation.created(),
                organisation.updated(),
                card.demonstration());
    }
}
