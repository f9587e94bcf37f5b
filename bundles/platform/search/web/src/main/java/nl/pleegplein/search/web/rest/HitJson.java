package nl.pleegplein.search.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.search.api.SearchResult.Hit;

@Schema(name = "SearchHit", description = "One item that was found")
public record HitJson(
        @Schema(description = "The kind of item", example = "article")
        String kind,

        @Schema(description = "The id inside the kind") String id,

        @Schema(description = "Its page on this site", example = "/bibliotheek/hechting-in-gewone-taal")
        String path,

        String title,
        String summary,

        @Schema(description = "The piece of the text that fits best: HTML with the found words in `mark`")
        String snippet,

        @Schema(description = "BCP 47", example = "nl") String language,

        @Schema(description = "Slugs, the main one first") List<String> pillars,

        @Schema(description = "Slugs") List<String> themes,

        @Schema(description = "Slugs") List<String> audiences,

        @Schema(description = "Whether it is made up to show the platform; say so where it is shown")
        boolean demonstration,

        Instant published,
        Instant updated) {
    static HitJson of(Hit hit) {
        ContentItem item = hit.item();
        return new HitJson(
                item.ref().kind(),
                item.ref().id(),
                item.path(),
                item.title(),
                item.summary(),
                hit.snippet().value(),
                item.language(),
                item.pillars(),
                item.themes(),
                item.audiences(),
                item.demonstration(),
                item.published(),
                item.updated());
    }
}
