package nl.pleegplein.library.web;

import java.util.Optional;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.ArticleList;
import nl.pleegplein.library.web.view.FeedLinks;
import nl.pleegplein.library.web.view.TermView;
import nl.pleegplein.persistence.api.Slice;
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
        String path = Paths.of(kind, term.slug());
        FeedLinks feeds = FeedLinks.of((kind == TermKind.PILLAR ? "/pijler/" : "/thema/") + term.slug());
        ArticleList articles = articles(term, path, request);
        Slice<Card> dossiers = articles.isFirstPage() ? dossiers(term, request) : Slice.empty();
        String title = term.title(request.locale());
        String summary = term.summary(request.locale());
        TermView view = new TermView(
                term.tone(),
                title,
                summary,
                presenter.tiles(dossiers.items(), request.locale()),
                dossiers.next().map(cursor -> Paths.dossiers(kind, term.slug())),
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

    private Slice<Card> dossiers(Term term, WebRequest request) {
        return library.dossiers(filter(kind, term.slug()), Optional.empty(), DOSSIERS, request.viewer());
    }

    static ContentFilter filter(TermKind kind, String slug) {
        return kind == TermKind.PILLAR ? ContentFilter.ofPillar(slug) : ContentFilter.ofTheme(slug);
    }

    private static String description(String title, String summary, WebRequest request) {
        return summary.isEmpty() ? request.text().get("library.term.description", title) : summary;
    }
}
