package nl.pleegplein.library.web;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.ArticleList;
import nl.pleegplein.library.web.view.DossierTile;
import nl.pleegplein.library.web.view.FeedLinks;
import nl.pleegplein.library.web.view.TermView;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** What there is in one pillar or about one theme. */
final class TermPage implements Handler {
    private static final int ARTICLES = 20;
    private static final int DOSSIERS = 12;

    private final TermKind kind;
    private final Library library;
    private final Taxonomy taxonomy;
    private final Presenter presenter;
    private final Templates templates;

    TermPage(TermKind kind, Library library, Taxonomy taxonomy, Templates templates) {
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
        boolean pillar = kind == TermKind.PILLAR;
        String path = pillar ? Paths.pillar(term.slug()) : Paths.theme(term.slug());
        FeedLinks feeds = FeedLinks.of((pillar ? "/pijler/" : "/thema/") + term.slug());
        ArticleList articles = articles(term, path, request);
        String title = term.title(request.locale());
        String summary = term.summary(request.locale());
        TermView view = new TermView(
                term.tone(),
                title,
                summary,
                articles.isFirstPage() ? dossiers(term, request) : List.of(),
                articles,
                feeds);
        PageHead head = Heads.below(title, description(title, summary, request), request.text())
                .lastCrumb(title)
                .toned(term.tone());
        head = Heads.listAt(head, path, articles.isFirstPage());
        return Answer.page(Heads.withFeeds(head, feeds), templates.view("term", request.text(), view), Caching.PUBLIC);
    }

    private ArticleList articles(Term term, String path, WebRequest request) {
        Optional<String> after = request.query(Paths.AFTER);
        ArticleFilter filter =
                kind == TermKind.PILLAR ? ArticleFilter.ofPillar(term.slug()) : ArticleFilter.ofTheme(term.slug());
        return presenter.list(
                library.articles(filter, after, ARTICLES, request.viewer()), after, path, request.locale());
    }

    private List<DossierTile> dossiers(Term term, WebRequest request) {
        ContentFilter filter =
                kind == TermKind.PILLAR ? ContentFilter.ofPillar(term.slug()) : ContentFilter.ofTheme(term.slug());
        return presenter.tiles(
                library.dossiers(filter, Optional.empty(), DOSSIERS, request.viewer())
                        .items(),
                request.locale());
    }

    private static String description(String title, String summary, WebRequest request) {
        return summary.isEmpty() ? request.text().get("library.term.description", title) : summary;
    }
}
