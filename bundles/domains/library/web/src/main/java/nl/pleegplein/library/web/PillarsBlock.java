package nl.pleegplein.library.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.PillarTile;
import nl.pleegplein.web.api.HomeBlock;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pillars on the home page. */
@Component
public final class PillarsBlock implements HomeBlock {
    private static final int ORDER = 10;

    private final Library library;
    private final Presenter presenter;
    private final Templates templates = Templates.beside(LibrarySection.class);

    @Activate
    public PillarsBlock(@Reference Library library, @Reference Taxonomy taxonomy) {
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
        return true;
    }

    @Override
    public Optional<Content> render(WebRequest request) {
        List<PillarTile> pillars = presenter.pillars(library.countsByPillar(request.viewer()), request.locale());
        return pillars.isEmpty()
                ? Optional.empty()
                : Optional.of(templates.view("home/pillars", request.text(), pillars));
    }
}
