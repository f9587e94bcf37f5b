package nl.pleegplein.sample.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import nl.pleegplein.sample.api.Note;

@Schema(name = "SampleNote", description = "A note")
public record NoteJson(
        String id,

        @Schema(description = "Its name in addresses", example = "eerste-notitie")
        String slug,

        @Schema(description = "Its page on this site", example = "/voorbeeld/eerste-notitie")
        String path,

        String title,

        @Schema(description = "Plain text, in lines") String text,

        List<String> tags,
        Instant created) {
    static NoteJson of(Note note) {
        return new NoteJson(
                note.id().toString(), note.slug(), note.path(), note.title(), note.text(), note.tags(), note.created());
    }
}
