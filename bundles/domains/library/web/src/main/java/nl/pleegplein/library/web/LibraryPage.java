package nl.pleegplein.library.web;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.ArticleList;
import nl.pleegplein.library.web.view.DossierTile;
import nl.pleegplein.library.web.view.FeedLinks;
import nl.pleegplein.library.web.view.LibraryView;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Handler;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;

/** The front page of the library, and with {@code ?na=} the rest of all its articles. */
final class LibraryPage implements Handler {
    private static final int ARTICLES = 10;
    private static final int DOSSIERS = 6;

    private final Library library;
    private final Presenter presenter;
    private final Templates templates;

    LibraryPage(Library library, Taxonomy taxonomy, Templates templates) {
        this.library = library;
        this.presenter = new Presenter(taxonomy);
        this.templates = templates;
    }

    @Override
    public Answer handle(WebRequest request) {
        Optional<String> after = request.query(Paths.AFTER);
        ArticleList articles = presenter.list(
                library.articles(ArticleFilter.ALL, after, ARTICLES, request.viewer()),
                after,
                Library.PATH,
                request.locale());
        LibraryView view = articles.isFirstPage() ? front(articles, request) : later(articles);
        String title = request.text().get("library.title");
        PageHead head = PageHead.titled(title)
                .described(request.text().get("library.description"))
                .lastCrumb(title);
        head = Heads.listAt(head, Library.PATH, articles.isFirstPage());
        return Answer.page(
                Heads.withFeeds(head, view.feeds()), templates.view("library", request.text(), view), Caching.PUBLIC);
    }

    private LibraryView front(ArticleList articles, WebRequest request) {
        Slice<Card> dossiers = library.dossiers(ContentFilter.ALL, Optional.empty(), DOSSIERS, request.viewer());
        List<DossierTile> tiles = presenter.tiles(dossiers.items(), request.locale());
        return new LibraryView(
                presenter.pillars(library.countsByPillar(request.viewer()), request.locale()),
                tiles,
                dossiers.next().isPresent(),
                articles,
                presenter.themes(library.countsByTheme(request.viewer()), request.locale()),
                FeedLinks.of(""));
    }

    private static LibraryView later(ArticleList articles) {
        return new LibraryView(List.of(), List.of(), false, articles, List.of(), FeedLinks.of(""));
    }
}
