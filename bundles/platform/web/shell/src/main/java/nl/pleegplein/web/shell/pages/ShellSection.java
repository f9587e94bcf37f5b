package nl.pleegplein.web.shell.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.MenuEntry;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.SectionState.State;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import nl.pleegplein.web.shell.ShellRequest;
import nl.pleegplein.web.shell.pages.LayoutModel.SearchBox;
import nl.pleegplein.web.shell.sections.SectionDirectory;

/** The pages that are there whatever is installed: home, about, accessibility. */
public final class ShellSection implements WebSection {
    public static final String ID = "shell";

    /** The first segments of its paths. */
    public static final Set<String> PATHS = Set.of("", "over", "toegankelijkheid", "favicon.ico");

    private final Messages messages;
    private final Templates templates;
    private final HomeBlocks blocks;
    private final SectionDirectory directory;
    private final Routes routes = Routes.builder()
            .get("/", this::home)
            .get("/over", request -> words(request, "about"))
            .get("/toegankelijkheid", request -> words(request, "accessibility"))
            .get("/favicon.ico", request -> new Answer.Redirect(request.asset("favicon.svg"), false))
            .build();

    public ShellSection(Messages messages, Templates templates, HomeBlocks blocks, SectionDirectory directory) {
        this.messages = messages;
        this.templates = templates;
        this.blocks = blocks;
        this.directory = directory;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<String> paths() {
        return PATHS;
    }

    @Override
    public List<MenuEntry> menus() {
        return List.of(
                new MenuEntry("about.title", "/over", "info", 800, Slot.FOOT),
                new MenuEntry("accessibility.title", "/toegankelijkheid", "accessibility", 900, Slot.FOOT));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    private Answer home(WebRequest request) {
        Text text = request.text();
        Optional<SearchBox> search = Layout.searchBox(directory.shown());
        HomeBlocks.Rendered rendered = blocks.render((ShellRequest) request);
        HomeView view = new HomeView(search, rendered.bands(), isAnyAway());
        PageHead head = PageHead.titled(text.get("home.title"))
                .described(text.get("home.description"))
                .at("/")
                .structured(website(request, search));
        // A page that lacks something now is not to be shown to the next.
        boolean whole = rendered.whole() && !view.away();
        return Answer.page(head, templates.view("home", text, view), whole ? Caching.PUBLIC : Caching.PRIVATE);
    }

    private boolean isAnyAway() {
        return directory.all().stream().anyMatch(section -> section.state() != State.SHOWN);
    }

    private static Map<String, Object> website(WebRequest request, Optional<SearchBox> search) {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("@type", "WebSite");
        site.put("@id", "/");
        site.put("name", "Pleegplein");
        site.put("url", "/");
        site.put("inLanguage", request.locale().getLanguage());
        search.ifPresent(box -> site.put(
                "potentialAction",
                Map.of(
                        "@type",
                        "SearchAction",
                        "target",
                        Map.of(
                                "@type",
                                "EntryPoint",
                                "urlTemplate",
                                request.site() + box.path() + "?q={search_term_string}"),
                        "query-input",
                        "required name=search_term_string")));
        return site;
    }

    private Answer words(WebRequest request, String page) {
        Text text = request.text();
        PageHead head = PageHead.titled(text.get(page + ".title"))
                .described(text.get(page + ".description"))
                .at(request.path())
                .crumb(text.get("home.crumb"), "/")
                .lastCrumb(text.get(page + ".title"));
        return Answer.page(head, templates.view(page, text, request.path()), Caching.PUBLIC);
    }
}
