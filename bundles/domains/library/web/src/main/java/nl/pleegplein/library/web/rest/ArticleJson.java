package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.library.api.Article;

@Schema(name = "LibraryArticle", description = "A whole article")
public record ArticleJson(
        String id,

        @Schema(description = "Its name in addresses", example = "hechting-in-gewone-taal")
        String slug,

        @Schema(description = "Its page on this site", example = "/bibliotheek/hechting-in-gewone-taal")
        String path,

        String title,
        String summary,
        @Schema(description = "BCP 47", example = "nl") String language,

        @Schema(description = "The text: safe HTML, headings from level 2 with ids; addresses are those of this site")
        String html,

        @Schema(description = "Minutes to read") int minutes,

        @Schema(description = "Slugs, the main one first") List<String> pillars,

        @Schema(description = "Slugs") List<String> themes,

        List<String> keywords,

        @Schema(description = "Slugs of those for whom it is written")
        List<String> audiences,

        List<SourceJson> sources,

        @Schema(description = "At least one; two is the aim")
        List<CheckJson> checks,

        Optional<PictureJson> picture,
        Instant published,
        Instant updated,

        @Schema(description = "When it has to be looked at again; past: it may be stale")
        LocalDate reviewBy,

        List<InDossierJson> dossiers,

        @Schema(description = "Made up to show the platform")
        boolean demonstration) {
    static ArticleJson of(Article article) {
        return new ArticleJson(
                article.id().toString(),
                article.slug(),
                article.path(),
                article.title(),
                article.summary(),
                "nl",
                article.html().value(),
                article.minutes(),
                article.pillars(),
                article.themes(),
                article.keywords(),
                article.audiences(),
                article.sources().stream().map(SourceJson::of).toList(),
                article.checks().stream().map(CheckJson::of).toList(),
                PictureJson.of(article.picture()),
                article.published(),
                article.updated(),
                article.reviewBy(),
                article.dossiers().stream().map(InDossierJson::of).toList(),
                article.demonstration());
    }
}
