package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import nl.pleegplein.library.api.Source;

@Schema(name = "LibrarySource", description = "What an article is based on")
public record SourceJson(
        String title,
        String publisher,

        @Schema(example = "https://wetten.overheid.nl/BWBR0034925/")
        String url,

        @Schema(description = "Of the source; absent when unknown", example = "2019")
        Optional<Integer> year) {
    static SourceJson of(Source source) {
        return new SourceJson(
                source.title(),
                source.publisher(),
                source.url(),
                source.year().stream().boxed().findFirst());
    }
}
