package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.pleegplein.library.api.Dossier;

@Schema(name = "LibraryDossier", description = "A dossier with its articles")
public record DossierJson(
        String id,

        @Schema(description = "Its name in addresses", example = "hechting-stap-voor-stap")
        String slug,

        @Schema(description = "Its page on this site") String path,
        String title,
        String summary,
        @Schema(description = "BCP 47", example = "nl") String language,
        @Schema(description = "Introduction: safe HTML") String html,
        @Schema(description = "Slugs, the main one first") List<String> pillars,
        @Schema(description = "Slugs") List<String> themes,

        @Schema(description = "In the order in which they are best read")
        List<ArticleCardJson> articles,

        Instant published,
        Instant updated,

        @Schema(description = "Made up to show the platform")
        boolean demonstration) {
    static DossierJson of(Dossier dossier) {
        return new DossierJson(
                dossier.id(),
                dossier.slug(),
                dossier.path(),
                dossier.title(),
                dossier.summary(),
                "nl",
                dossier.introduction().value(),
                dossier.pillars(),
                dossier.themes(),
                dossier.articles().stream().map(ArticleCardJson::of).toList(),
                dossier.published(),
                dossier.updated(),
                dossier.demonstration());
    }
}
