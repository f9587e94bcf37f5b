package nl.pleegplein.library.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import nl.pleegplein.content.api.Picture;

@Schema(name = "LibraryPicture", description = "A picture that stands for an article")
public record PictureJson(
        @Schema(description = "Where it is on this site", example = "/media/0191f3a4/9f86d081884c/bank.svg")
        String path,

        @Schema(description = "Media type", example = "image/svg+xml")
        String type,

        @Schema(description = "In pixels") int width,
        @Schema(description = "In pixels") int height,

        @Schema(description = "What is seen, for who cannot see it")
        String alt) {
    static Optional<PictureJson> of(Optional<Picture> picture) {
        return picture.map(p -> new PictureJson(p.path(), p.type(), p.width(), p.height(), p.alt()));
    }
}
