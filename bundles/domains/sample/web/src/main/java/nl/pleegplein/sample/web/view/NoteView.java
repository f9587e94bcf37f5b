package nl.pleegplein.sample.web.view;

import java.util.List;
import nl.pleegplein.sample.api.Note;

/** @param paragraphs the lines of its text, without the empty ones */
public record NoteView(Note note, List<String> paragraphs) {
    public NoteView {
        paragraphs = List.copyOf(paragraphs);
    }

    public static NoteView of(Note note) {
        return new NoteView(
                note, note.text().lines().filter(line -> !line.isBlank()).toList());
    }
}
