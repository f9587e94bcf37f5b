package nl.pleegplein.search.web;

import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.search.api.Search;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Searching on the site. */
@Component
public final class SearchSection implements WebSection {
    static final String ID = "search";

    private final Messages messages = Messages.beside(SearchSection.class);
    private final Routes routes;

    @Activate
    public SearchSection(
            @Reference Search search,
            @Reference ContentCatalogue catalogue,
            @Reference Taxonomy taxonomy,
            @Reference RateLimits limits) {
        Names names = new Names(catalogue, taxonomy);
        this.routes = Routes.builder()
                .get(Asked.PATH, new SearchPage(search, names, limits, Templates.beside(SearchSection.class)))
                .get(SuggestionList.PATH, new SuggestionList(search, names, limits))
                .build();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> paths() {
        return Set.of(Asked.PATH.substring(1));
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("search.title", Asked.PATH, "search", 0, MenuEntry.Slot.SEARCH));
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
        return Set.of("search.css");
    }
}
