package nl.pleegplein.sample.web;

import nl.pleegplein.sample.api.Note;
import nl.pleegplein.sample.api.Notes;
import nl.pleegplein.sample.web.view.NoteView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** One note. */
final class NotePage implements Handler {
    private final Notes notes;
    private final Templates templates;

    NotePage(Notes notes, Templates templates) {
        this.notes = notes;
        this.templates = templates;
    }

    @Override
    public Answer handle(WebRequest request) {
        return notes.find(request.pathValue("slug"), request.viewer())
                .map(note -> page(note, request))
                .orElseGet(Answer.NotFound::new);
    }

    private Answer page(Note note, WebRequest request) {
        PageHead head = PageHead.titled(note.title())
                .described(note.title())
                .crumb(request.text().get("sample.title"), Notes.PATH)
                .lastCrumb(note.title())
                .at(note.path());
        return Answer.page(head, templates.view("note", request.text(), NoteView.of(note)), Caching.PUBLIC);
    }
}
