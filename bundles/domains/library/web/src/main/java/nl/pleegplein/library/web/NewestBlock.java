package nl.pleegplein.library.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.ArticleRow;
import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The newest articles on the home page. */
@Component
public final class NewestBlock implements HomeBlock {
    private static final int ORDER = 20;
    private static final int ARTICLES = 4;

    private final Library library;
    private final Presenter presenter;
    private final Templates templates = Templates.beside(LibrarySection.class);

    @Activate
    public NewestBlock(@Reference Library library, @Reference Taxonomy taxonomy) {
        this.library = library;
        this.presenter = new Presenter(taxonomy);
    }

    @Override
    public String section() {
        return LibrarySection.ID;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean wide() {
        return false;
    }

    @Override
    public Optional<Content> render(WebRequest request) {
        List<ArticleRow> newest = presenter.rows(
                library.articles(ArticleFilter.ALL, Optional.empty(), ARTICLES, request.viewer())
                        .items(),
                request.locale());
        return newest.isEmpty() ? Optional.empty() : Optional.of(templates.view("home/newest", request.text(), newest));
    }
}
