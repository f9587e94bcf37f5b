package nl.pleegplein.sample.web.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.sample.api.Note;

@Schema(name = "SampleNotes", description = "A part of the list of notes")
public record NotesJson(
        List<NoteJson> items,

        @Schema(description = "Give it as parameter `after` for what follows; absent at the end")
        Optional<String> next) {
    static NotesJson of(Slice<Note> slice) {
        return new NotesJson(slice.items().stream().map(NoteJson::of).toList(), slice.next());
    }
}
