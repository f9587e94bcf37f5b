package nl.pleegplein.sample.web.view;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.sample.api.Note;

/** @param next the path of the next page, when there is one */
public record NotesView(List<Note> notes, Optional<String> next) {
    public NotesView {
        notes = List.copyOf(notes);
    }
}
