package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.pleegplein.library.api.Card;

@Schema(name = "LibraryDossierCard", description = "A dossier in a list")
public record DossierCardJson(
        String id,

        @Schema(description = "Its name in addresses", example = "hechting-stap-voor-stap")
        String slug,

        @Schema(description = "Its page on this site") String path,
        String title,
        String summary,
        @Schema(description = "Slugs, the main one first") List<String> pillars,
        @Schema(description = "Slugs") List<String> themes,
        @Schema(description = "How many articles it holds") int articles,
        @Schema(description = "Minutes to read all of it") int minutes,
        Instant published,
        Instant updated,

        @Schema(description = "Whether it is made up to show the platform")
        boolean demonstration) {
    static DossierCardJson of(Card card) {
        return new DossierCardJson(
                card.id(),
                ApiPaths.slug(card.path()),
                card.path(),
                card.title(),
                card.summary(),
                card.pillars(),
                card.themes(),
                card.checks(),
                card.minutes(),
                card.published(),
                card.updated(),
                card.demonstration());
    }
}
