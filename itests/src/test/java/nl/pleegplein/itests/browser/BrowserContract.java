package nl.pleegplein.itests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Site;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The site in a real browser: no accessibility violation, nothing beyond the edge, everything by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserContract {
    /** One page of each template. */
    private static final List<String> TEMPLATES = List.of(
            "/",
            "/bibliotheek",
            "/bibliotheek/pijler/je-pleegkind",
            "/bibliotheek/thema/hechting",
            "/bibliotheek/dossiers",
            "/bibliotheek/dossier/hechting-stap-voor-stap",
            "/bibliotheek/waarom-je-pleegkind-je-wegduwt",
            "/zoeken",
            "/zoeken?q=school",
            "/zoeken?q=xyzzyqwv",
            "/feed",
            "/ontwikkelaars",
            "/toegankelijkheid",
            "/over",
            "/inloggen",
            "/privacy",
            "/deelnemers/marieke",
            "/organisaties",
            "/organisaties?soort=association&regio=zeeland",
            "/organisaties/onder-een-dak-pleegzorg",
            "/beheer/modules",
            "/beheer/deelnemers",
            "/beheer/organisaties",
            "/bestaat-niet");

    /** For who is signed in, and forms on the way there. */
    private static final List<String> OWN_PAGES = List.of(
            "/registreren",
            "/inloggen/vergeten",
            "/huisregels",
            "/mijn",
            "/mijn/wachtwoord",
            "/mijn/mailadres",
            "/mijn/code",
            "/mijn/pagina",
            "/mijn/pagina/bekijk",
            "/mijn/pagina/foto",
            "/mijn/voorkeuren",
            "/mijn/toegang",
            "/mijn/organisaties",
            "/mijn/gegevens",
            "/redactie/leesbaarheid",
            "/mijn/opzeggen",
            "/deelnemers/marieke",
            "/beheer/post",
            "/beheer/inzage");

    private final Site site;
    private Playwright playwright;
    private Browser browser;

    BrowserContract(Site site) {
        this.site = site;
    }

    @BeforeAll
    void open() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void everyPageIsAccessibleOnAPhone() {
        assertEquals(List.of(), violations(everyPage(), 360, ColorScheme.LIGHT, "nl"));
    }

    @Test
    @Tag("complete")
    void everyPageIsAccessibleEverywhere() {
        List<String> found = new ArrayList<>();
        for (int width : List.of(320, 360, 768, 1280)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (String language : List.of("nl", "en")) {
                    found.addAll(violations(everyPage(), width, scheme, language));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private List<String> everyPage() {
        Set<String> paths = new LinkedHashSet<>(TEMPLATES);
        for (String map : locations("/sitemap.xml")) {
            paths.addAll(locations(map));
        }
        assertTrue(paths.size() > 70, paths.size() + " pages");
        return new ArrayList<>(paths);
    }

    /** The paths that a sitemap names. */
    private List<String> locations(String path) {
        return Jsoup.parse(site.http().get(path).body(), "", Parser.xmlParser()).select("loc").eachText().stream()
                .map(address -> address.substring(site.base().toString().length()))
                .toList();
    }

    @Test
    void everyTemplateIsAccessibleOnATablet() {
        assertEquals(List.of(), violations(TEMPLATES, 768, ColorScheme.LIGHT, "nl"));
    }

    @Test
    void everyTemplateIsAccessibleOnADesk() {
        assertEquals(List.of(), violations(TEMPLATES, 1280, ColorScheme.LIGHT, "nl"));
    }

    @Test
    void everyTemplateIsAccessibleInTheDarkAndInEnglish() {
        assertEquals(List.of(), violations(TEMPLATES, 1280, ColorScheme.DARK, "en"));
    }

    @Test
    void onesOwnPagesAreAccessibleAndFitTheSmallestScreen() {
        try (BrowserContext context = context(320, ColorScheme.LIGHT, "nl")) {
            Page page = context.newPage();
            signIn(page);
            List<String> found = new ArrayList<>(tooWide(page, OWN_PAGES));
            page.setViewportSize(360, 900);
            for (String path : OWN_PAGES) {
                page.navigate(site.base() + path);
                picture(page, path, 360, ColorScheme.LIGHT);
                found.addAll(accessibility(page, path, 360));
            }
            assertEquals(List.of(), found);
        }
    }

    /** As somebody of the demonstration. */
    private void signIn(Page page) {
        page.navigate(site.base() + "/inloggen?terug=/mijn");
        page.locator("#mail").fill("pleegouder@voorbeeld.example");
        page.locator("#password").fill("samen aan tafel");
        page.locator("main form button.main").click();
        page.waitForURL(site.base() + "/mijn");
    }

    @Test
    void nothingIsBeyondTheEdgeOfTheSmallestScreen() {
        try (BrowserContext context = context(320, ColorScheme.LIGHT, "nl")) {
            assertEquals(List.of(), tooWide(context.newPage(), TEMPLATES));
        }
    }

    private List<String> tooWide(Page page, List<String> paths) {
        List<String> wide = new ArrayList<>();
        for (String path : paths) {
            page.navigate(site.base() + path);
            int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (width > 320) {
                wide.add(path + " is " + width + " px wide");
            }
        }
        return wide;
    }

    @Test
    void suggestionsWorkByKeyboard() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl")) {
            Page page = context.newPage();
            page.navigate(site.base() + "/");
            page.locator("main input[name=q]").first().focus();
            page.keyboard().type("hecht");
            page.waitForSelector("main [role=option]");
            page.keyboard().press("ArrowDown");
            assertEquals(
                    1, page.locator("main [role=option][aria-selected=true]").count());
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.equals(site.base() + "/"));
            assertTrue(page.url().contains("/bibliotheek") || page.url().contains("/zoeken"), page.url());
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 800).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(site.base() + "/");
            page.locator("main input[name=q]").first().fill("school");
            page.locator("main form[role=search] button").first().click();
            assertTrue(page.url().contains("/zoeken?q=school"), page.url());
            assertTrue(page.locator("main a[href^='/bibliotheek/']").count() > 0);
            page.locator("form[action='/taal'] button").first().click();
            assertEquals("en", page.locator("html").getAttribute("lang"));
        }
    }

    @Test
    void noPageAsksAnythingOfAnotherSite() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, "nl")) {
            Page page = context.newPage();
            List<String> foreign = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(site.base().toString())
                        && !request.url().startsWith("data:")) {
                    foreign.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            for (String path : TEMPLATES) {
                page.navigate(site.base() + path);
            }
            assertEquals(List.of(), foreign);
            assertEquals(List.of(), complaints);
        }
    }

    @Test
    void aVideoElsewhereLoadsOnlyWhenItIsAskedFor() throws IOException {
        new ImportedProof()
                .file(
                        "articles/een-proef.md",
                        ImportedProof.GOOD.formatted("2026-10-01")
                                + "\n![Samen eten](https://www.youtube.com/watch?v=AbCdEfGhIjK)\n")
                .bringTo(site.http());
        try (BrowserContext context = context(360, ColorScheme.LIGHT, "nl")) {
            List<String> asked = new ArrayList<>();
            context.route(url -> !url.startsWith(site.base().toString()), route -> {
                asked.add(route.request().url());
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>Film</title>"));
            });
            Page page = context.newPage();
            page.navigate(site.base() + "/bibliotheek/een-proef");
            page.waitForSelector("figure.video-player button");
            assertEquals(List.of(), accessibility(page, "/bibliotheek/een-proef", 360));
            assertEquals(List.of(), asked, "nothing of another site before the click");
            page.locator("figure.video-player button").click();
            page.waitForSelector("figure.video-player iframe");
            String source = page.locator("figure.video-player iframe").getAttribute("src");
            assertTrue(source.startsWith("https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?"), source);
            page.waitForCondition(() -> asked.contains(source));
            assertEquals(List.of(source), asked);
        } finally {
            site.console("pleegplein:library-remove proef");
        }
    }

    private BrowserContext context(int width, ColorScheme scheme, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        // The one with the longer path goes first (RFC 6265, section 5.4): the operator's pages have the operator.
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                        "session", Operator.of(site.http()).browser().session())
                .setDomain(site.base().getHost())
                .setPath("/beheer")));
        if (language.equals("en")) {
            context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("lang", "en")
                    .setUrl(site.base().toString())));
        }
        return context;
    }

    private List<String> violations(List<String> paths, int width, ColorScheme scheme, String language) {
        List<String> found = new ArrayList<>();
        try (BrowserContext context = context(width, scheme, language)) {
            Page page = context.newPage();
            for (String path : paths) {
                Response shown = page.navigate(site.base() + path);
                if (path.startsWith("/beheer")) {
                    assertEquals(200, shown.status(), path);
                }
                if (TEMPLATES.contains(path)) {
                    picture(page, path, width, scheme);
                }
                assertFalse(page.title().isBlank(), path);
                found.addAll(accessibility(page, path, width));
            }
        }
        return found;
    }

    private static List<String> accessibility(Page page, String path, int width) {
        List<String> found = new ArrayList<>();
        // The other mode opens a second page for each analysis, to look into frames of other sites; ours have none.
        AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
        results.getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(path + " " + width + " " + rule.getId() + " " + node.getTarget()
                                + " " + node.getHtml())));
        return found;
    }

    /** Kept below target, to be looked at. */
    private static void picture(Page page, String path, int width, ColorScheme scheme) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            String name = path.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name.replaceAll("^-", "")))
                    .setFullPage(true));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
