package nl.pleegplein.library.web;

import java.util.Optional;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.DossiersView;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** All dossiers. */
final class DossiersPage implements Handler {
    private static final int DOSSIERS = 24;

    private final Library library;
    private final Presenter presenter;
    private final Templates templates;

    DossiersPage(Library library, Taxonomy taxonomy, Templates templates) {
        this.library = library;
        this.presenter = new Presenter(taxonomy);
        this.templates = templates;
    }

    @Override
    public Answer handle(WebRequest request) {
        Optional<String> after = request.query(Paths.AFTER);
        Slice<Card> slice = library.dossiers(ContentFilter.ALL, after, DOSSIERS, request.viewer());
        String title = request.text().get("library.dossiers");
        String introduction = request.text().get("library.dossiers.intro");
        DossiersView view = new DossiersView(
                title,
                introduction,
                presenter.tiles(slice.items(), request.locale()),
                after.map(cursor -> Paths.DOSSIERS),
                slice.next().map(cursor -> Paths.after(Paths.DOSSIERS, cursor)));
        PageHead head = Heads.below(title, introduction, request.text()).lastCrumb(title);
        return Answer.page(
                Heads.listAt(head, Paths.DOSSIERS, after.isEmpty()),
                templates.view("dossiers", request.text(), view),
                Caching.PUBLIC);
    }
}
