package nl.pleegplein.organisations.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.organisations.api.OrganisationCard;
import nl.pleegplein.persistence.api.Slice;

@Schema(name = "Organisations", description = "A part of the list of organisations")
public record OrganisationsJson(
        List<OrganisationCardJson> items,

        @Schema(description = "Give it as parameter `after` for what follows; absent at the end")
        Optional<String> next) {
    static OrganisationsJson of(Slice<OrganisationCard> slice) {
        return new OrganisationsJson(
                slice.items().stream().map(OrganisationCardJson::of).toList(), slice.next());
    }
}
