package nl.pleegplein.rest.core;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The description of all REST services as a page that people can read. */
@Component
public final class DevelopersSection implements WebSection {
    static final String PATH = "/ontwikkelaars";

    private final ApiDescription description;
    private final Messages messages = Messages.beside(DevelopersSection.class);
    private final Templates templates = Templates.beside(DevelopersSection.class);
    private final Routes routes = Routes.builder().get(PATH, this::show).build();

    @Activate
    public DevelopersSection(@Reference ApiDescription description) {
        this.description = description;
    }

    @Override
    public String id() {
        return "developers";
    }

    @Override
    public Set<String> paths() {
        return Set.of("ontwikkelaars");
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("developers.title", PATH, "code", 900, MenuEntry.Slot.FOOT));
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
        return Set.of("developers.css");
    }

    private Answer show(WebRequest request) {
        PageHead head = PageHead.titled(request.text().get("developers.title"))
                .described(request.text().get("developers.description"))
                .at(PATH)
                .lastCrumb(request.text().get("developers.title"));
        var model = DevelopersModel.of(description.document().tree());
        return Answer.page(head, templates.view("developers", request.text(), model), Caching.PUBLIC);
    }
}
