package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import nl.pleegplein.library.api.Article.DossierLink;
import nl.pleegplein.library.api.Article.Neighbour;

@Schema(name = "LibraryInDossier", description = "A dossier that holds the article")
public record InDossierJson(
        String slug,
        String title,

        @Schema(description = "Slug of the article before it in the dossier")
        Optional<String> previous,

        @Schema(description = "Slug of the article after it in the dossier")
        Optional<String> next) {
    static InDossierJson of(DossierLink link) {
        return new InDossierJson(
                link.slug(),
                link.title(),
                link.previous().map(Neighbour::slug),
                link.next().map(Neighbour::slug));
    }
}
