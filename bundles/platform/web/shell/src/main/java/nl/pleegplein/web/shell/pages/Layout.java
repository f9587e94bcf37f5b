package nl.pleegplein.web.shell.pages;

import gg.jte.Content;
import gg.jte.output.Utf8ByteOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.web.api.MenuEntry.Slot;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.api.Text;
import nl.pleegplein.web.shell.ShellRequest;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.pages.LayoutModel.MenuLink;
import nl.pleegplein.web.shell.pages.LayoutModel.SearchBox;
import nl.pleegplein.web.shell.sections.Assets;
import nl.pleegplein.web.shell.sections.LiveSection;
import nl.pleegplein.web.shell.sections.MenuLinks;

/** Puts a page in the layout of the site. Thread-safe. */
public final class Layout {
    private static final List<String> FONTS =
            List.of("source-sans-pro-latin-400-normal.woff2", "source-sans-pro-latin-600-normal.woff2");

    private final Templates templates;

    public Layout(Templates templates) {
        this.templates = templates;
    }

    /**
     * @param shell the shell's own section, whose texts and assets the layout uses
     * @param shown all sections that are shown now
     */
    public byte[] render(
            ShellRequest request, LiveSection shell, List<LiveSection> shown, PageHead head, Content body) {
        Text text = shell.text(request.locale());
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.view("layout", text, model(request, shell, shown, head, body)).writeTo(output);
        return output.toByteArray();
    }

    private static LayoutModel model(
            ShellRequest request, LiveSection shell, List<LiveSection> shown, PageHead head, Content body) {
        String site = request.site().toString();
        Assets assets = shell.assets();
        boolean home = request.path().equals("/");
        Optional<SearchBox> search = searchBox(shown);
        List<String> styles = new ArrayList<>(List.of(assets.address(ShellStyles.NAME)));
        styles.addAll(request.section().styles());
        return new LayoutModel(
                head,
                home ? head.title() : head.title() + " · Pleegplein",
                site,
                head.canonical().map(path -> site + path),
                head.picture().map(picture -> site + picture.path()),
                head.oembed().map(path -> site + "/oembed?format=json&url=" + encoded(site + path)),
                linkedData(request, head),
                FONTS.stream().map(assets::address).toList(),
                styles,
                scripts(assets, search.isPresent(), head),
                assets.address("favicon.svg"),
                links(request, shown, Slot.MAIN),
                links(request, shown, Slot.FOOT),
                account(request, shown),
                desk(request, shown),
                own(request, shown),
                search,
                !home && search.filter(box -> isCurrent(request, box.path())).isEmpty(),
                back(request),
                home && request.section() == shell,
                body);
    }

    private static List<String> scripts(Assets assets, boolean search, PageHead head) {
        List<String> scripts = new ArrayList<>();
        if (search) {
            scripts.add(assets.address("search-suggest.js"));
        }
        if (!head.frames().isEmpty()) {
            scripts.add(assets.address("video-elsewhere.js"));
        }
        return scripts;
    }

    /** The search box, when there is a section that searches. */
    public static Optional<SearchBox> searchBox(List<LiveSection> shown) {
        return shown.stream()
                .flatMap(section -> section.links(RequestFacts.DUTCH).in(Slot.SEARCH).stream())
                .findFirst()
                .map(link -> new SearchBox(link.path(), link.path() + "/suggesties"));
    }

    private static Optional<MenuLink> account(ShellRequest request, List<LiveSection> shown) {
        if (request.viewer().isMember()) {
            return links(request, shown, Slot.OWN).stream().findFirst();
        }
        return signIn(request, shown);
    }

    /** The way in, which leads back to this page. */
    public static Optional<MenuLink> signIn(ShellRequest request, List<LiveSection> shown) {
        return links(request, shown, Slot.SIGN_IN).stream()
                .findFirst()
                .map(link ->
                        new MenuLink(link.title(), link.path() + back(request, link), link.icon(), link.current()));
    }

    /** Not to a page that only takes forms. */
    private static String back(ShellRequest request, MenuLink signIn) {
        boolean page = !signIn.current() && !request.facts().method().equals("POST");
        return page ? "?terug=" + encoded(back(request)) : "";
    }

    private static List<MenuLink> desk(ShellRequest request, List<LiveSection> shown) {
        List<MenuLink> desk = links(request, shown, Slot.MANAGE);
        boolean there = desk.stream().anyMatch(MenuLink::current);
        return there && desk.size() > 1 ? desk : List.of();
    }

    private static List<MenuLink> own(ShellRequest request, List<LiveSection> shown) {
        if (!request.viewer().isMember()) {
            return List.of();
        }
        List<MenuLink> own = links(request, shown, Slot.OWN);
        // One may stand below another: the way to here is the longest.
        Optional<MenuLink> here = own.stream()
                .filter(MenuLink::current)
                .max(Comparator.comparingInt(link -> link.path().length()));
        return here.isEmpty() || own.size() == 1
                ? List.of()
                : own.stream()
                        .map(link -> new MenuLink(
                                link.title(),
                                link.path(),
                                link.icon(),
                                here.get().equals(link)))
                        .toList();
    }

    private static List<MenuLink> links(ShellRequest request, List<LiveSection> shown, Slot slot) {
        return shown.stream()
                .flatMap(section -> section.links(request.locale()).in(slot).stream())
                .filter(link -> link.isFor(request.viewer()))
                .sorted(Comparator.comparingInt(MenuLinks.Link::order))
                .map(link -> new MenuLink(link.title(), link.path(), link.icon(), isCurrent(request, link.path())))
                .toList();
    }

    private static boolean isCurrent(ShellRequest request, String path) {
        return request.path().equals(path) || request.path().startsWith(path + "/");
    }

    private static String back(ShellRequest request) {
        String query = request.facts().query();
        String path = request.facts().path().raw();
        return request.facts().method().equals("POST") || query.isEmpty() ? path : path + "?" + query;
    }

    private static List<String> linkedData(ShellRequest request, PageHead head) {
        List<String> things = new ArrayList<>();
        if (head.crumbs().size() > 1) {
            things.add(Json.linkedData(breadcrumbs(head), request.site()));
        }
        head.structured().forEach(thing -> things.add(Json.linkedData(thing, request.site())));
        return things;
    }

    private static Map<String, Object> breadcrumbs(PageHead head) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (PageHead.Crumb crumb : head.crumbs()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", crumb.title());
            crumb.path().or(head::canonical).ifPresent(path -> item.put("item", path));
            items.add(item);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
