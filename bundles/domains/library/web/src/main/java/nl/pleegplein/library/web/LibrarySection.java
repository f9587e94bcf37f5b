package nl.pleegplein.library.web;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The library on the site. */
@Component
public final class LibrarySection implements WebSection {
    static final String ID = "library";
    static final int MENU_ORDER = 10;

    private final Messages messages = Messages.beside(LibrarySection.class);
    private final Routes routes;

    @Activate
    public LibrarySection(@Reference Library library, @Reference Taxonomy taxonomy, @Reference RelatedItems related) {
        this(library, taxonomy, related, Clock.systemUTC());
    }

    LibrarySection(Library library, Taxonomy taxonomy, RelatedItems related, Clock clock) {
        Templates templates = Templates.beside(LibrarySection.class);
        this.routes = Routes.builder()
                .getForAll(Library.PATH, new LibraryPage(library, taxonomy, templates))
                .getForAll(Paths.DOSSIERS, new DossiersPage(library, taxonomy, templates))
                .getForAll(Paths.pillar("{slug}"), new TermPage(TermKind.PILLAR, library, taxonomy, templates))
                .getForAll(Paths.theme("{slug}"), new TermPage(TermKind.THEME, library, taxonomy, templates))
                .getForAll(
                        Paths.dossiers(TermKind.PILLAR, "{slug}"),
                        new TermDossiersPage(TermKind.PILLAR, library, taxonomy, templates))
                .getForAll(
                        Paths.dossiers(TermKind.THEME, "{slug}"),
                        new TermDossiersPage(TermKind.THEME, library, taxonomy, templates))
                .getForAll(Library.PATH + "/dossier/{slug}", new DossierPage(library, taxonomy, templates))
                .getForAll(Library.PATH + "/{slug}", new ArticlePage(library, taxonomy, related, templates, clock))
                .build();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> paths() {
        return Set.of(Library.PATH.substring(1));
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("library.title", Library.PATH, "book-open", MENU_ORDER, MenuEntry.Slot.MAIN));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Set<String> styles() {
        return Set.of("library.css");
    }
}
