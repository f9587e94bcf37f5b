package nl.pleegplein.library.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.DossierTile;
import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dossiers on the home page. */
@Component
public final class DossiersBlock implements HomeBlock {
    private static final int ORDER = 30;
    private static final int DOSSIERS = 4;

    private final Library library;
    private final Presenter presenter;
    private final Templates templates = Templates.beside(LibrarySection.class);

    @Activate
    public DossiersBlock(@Reference Library library, @Reference Taxonomy taxonomy) {
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
        List<DossierTile> dossiers = presenter.tiles(
                library.dossiers(ContentFilter.ALL, Optional.empty(), DOSSIERS, request.viewer())
                        .items(),
                request.locale());
        return dossiers.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.view("home/dossiers", request.text(), dossiers));
    }
}
