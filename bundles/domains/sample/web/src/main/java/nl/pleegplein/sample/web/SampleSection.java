package nl.pleegplein.sample.web;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.sample.api.Notes;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes on the site. */
@Component
public final class SampleSection implements WebSection {
    private static final int MENU_ORDER = 900;

    private final Messages messages = Messages.beside(SampleSection.class);
    private final Routes routes;

    @Activate
    public SampleSection(@Reference Notes notes) {
        Templates templates = Templates.beside(SampleSection.class);
        this.routes = Routes.builder()
                .get(Notes.PATH, new NotesPage(notes, templates))
                .get(Notes.PATH + "/{slug}", new NotePage(notes, templates))
                .build();
    }

    @Override
    public String id() {
        return "sample";
    }

    @Override
    public Set<String> paths() {
        return Set.of(Notes.PATH.substring(1));
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("sample.title", Notes.PATH, "book-open", MENU_ORDER, MenuEntry.Slot.FOOT));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }
}
