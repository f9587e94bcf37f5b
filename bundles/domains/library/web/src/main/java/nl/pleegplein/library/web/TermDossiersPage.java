package nl.pleegplein.library.web;

import java.util.Optional;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
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

/** All dossiers of one pillar or theme. */
final class TermDossiersPage implements Handler {
    private static final int DOSSIERS = 24;

    private final TermKind kind;
    private final Library library;
    private final Taxonomy taxonomy;
    private final Presenter presenter;
    private final Templates templates;

    TermDossiersPage(TermKind kind, Library library, Taxonomy taxonomy, Templates templates) {
        this.kind = kind;
        this.library = library;
        this.taxonomy = taxonomy;
        this.presenter = new Presenter(taxonomy);
        this.templates = templates;
    }

    @Override
    public Answer handle(WebRequest request) {
        return taxonomy.term(kind, request.pathValue("slug"))
                .map(term -> page(term, request))
                .orElseGet(Answer.NotFound::new);
    }

    private Answer page(Term term, WebRequest request) {
        Optional<String> after = request.query(Paths.AFTER);
        Slice<Card> slice = library.dossiers(TermPage.filter(kind, term.slug()), after, DOSSIERS, request.viewer());
        String path = Paths.dossiers(kind, term.slug());
        String name = term.title(request.locale());
        String title = request.text().get("library.term.dossiers", name);
        DossiersView view = new DossiersView(
                title,
                "",
                presenter.tiles(slice.items(), request.locale()),
                after.map(cursor -> path),
                slice.next().map(cursor -> Paths.after(path, cursor)));
        PageHead head = Heads.below(title, request.text().get("library.dossiers.intro"), request.text())
                .crumb(name, Paths.of(kind, term.slug()))
                .lastCrumb(request.text().get("library.dossiers"))
                .toned(term.tone());
        return Answer.page(
                Heads.listAt(head, path, after.isEmpty()),
                templates.view("dossiers", request.text(), view),
                Caching.PUBLIC);
    }
}
