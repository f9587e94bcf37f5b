package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.library.api.Card;

@Schema(name = "LibraryArticleCard", description = "An article in a list")
public record ArticleCardJson(
        String id,

        @Schema(description = "Its name in addresses", example = "hechting-in-gewone-taal")
        String slug,

        @Schema(description = "Its page on this site", example = "/bibliotheek/hechting-in-gewone-taal")
        String path,

        String title,
        String summary,

        @Schema(description = "Slugs, the main one first") List<String> pillars,

        @Schema(description = "Slugs") List<String> themes,

        @Schema(description = "Minutes to read") int minutes,

        @Schema(description = "How many referents checked it")
        int checks,

        Optional<PictureJson> picture,
        Instant published,
        Instant updated,

        @Schema(description = "Whether it is made up to show the platform")
        boolean demonstration) {
    static ArticleCardJson of(Card card) {
        return new ArticleCardJson(
                card.id(),
                ApiPaths.slug(card.path()),
                card.path(),
                card.title(),
                card.summary(),
                card.pillars(),
                card.themes(),
                card.minutes(),
                card.checks(),
                PictureJson.of(card.picture()),
                card.published(),
                card.updated(),
                card.demonstration());
    }
}
