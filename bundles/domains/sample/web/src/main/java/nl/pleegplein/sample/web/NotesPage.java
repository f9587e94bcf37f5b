package nl.pleegplein.sample.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.sample.api.Note;
import nl.pleegplein.sample.api.Notes;
import nl.pleegplein.sample.web.view.NotesView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** All notes, a page at a time. */
final class NotesPage implements Handler {
    private static final int NOTES = 20;
    private static final String AFTER = "na";

    private final Notes notes;
    private final Templates templates;

    NotesPage(Notes notes, Templates templates) {
        this.notes = notes;
        this.templates = templates;
    }

    @Override
    public Answer handle(WebRequest request) {
        Optional<String> after = request.query(AFTER);
        Slice<Note> slice = notes.newest(after, NOTES, request.viewer());
        NotesView view = new NotesView(slice.items(), slice.next().map(NotesPage::pathAfter));
        String title = request.text().get("sample.title");
        PageHead head = PageHead.titled(title)
                .described(request.text().get("sample.intro"))
                .lastCrumb(title);
        // The addresses of later pages do not last.
        head = after.isEmpty() ? head.at(Notes.PATH) : head.unlisted();
        return Answer.page(head, templates.view("notes", request.text(), view), Caching.PUBLIC);
    }

    private static String pathAfter(String cursor) {
        return Notes.PATH + "?" + AFTER + "=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
