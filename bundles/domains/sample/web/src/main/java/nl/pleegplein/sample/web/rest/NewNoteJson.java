package nl.pleegplein.sample.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.pleegplein.sample.api.NewNote;

@Schema(name = "SampleNewNote", description = "A note to be added")
public record NewNoteJson(
        @Schema(
                description = "Its name in addresses: lowercase letters, digits and hyphens, at most 80",
                example = "eerste-notitie")
        String slug,

        @Schema(description = "At most 200 characters") String title,

        @Schema(description = "Plain text, at most 10,000 characters")
        String text,

        @Schema(description = "At most 10, each once and of at most 40 characters")
        List<String> tags) {
    /** What was not sent comes as null; what is empty the domain judges. */
    NewNote toNote() {
        return new NewNote(
                given(slug),
                given(title),
                given(text),
                tags == null ? List.of() : tags.stream().map(NewNoteJson::given).toList());
    }

    private static String given(String sent) {
        return sent == null ? "" : sent;
    }
}
