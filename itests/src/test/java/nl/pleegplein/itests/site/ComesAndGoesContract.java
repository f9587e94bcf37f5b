package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Site;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The library is taken away while the site runs, and brought back. */
abstract class ComesAndGoesContract {
    private static final String ARTICLE = PagesContract.ARTICLE;
    private static final Set<Integer> AWAY = Set.of(503, 404);

    private final Site site;
    private final Http http;

    ComesAndGoesContract(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @Test
    void theLibraryGoesWithAllThatItGaveAndComesBackUnharmed() {
        long articles =
                http.json("/api/search?kind=article&size=1").path("total").asLong();
        String article = http.page(ARTICLE).selectFirst("article").text();
        String title = http.page(ARTICLE).selectFirst("h1").text();
        String embed = embedAddress();
        String picture = http.page(ARTICLE).selectFirst("main figure img").attr("src");
        Set<String> paths = apiPaths();
        Set<String> bundles = bundles();

        site.console("feature:uninstall pleegplein-library");
        Site.await("the pages are away").until(() -> AWAY.contains(http.status("/bibliotheek")));
        assertTrue(AWAY.contains(http.status(ARTICLE)));
        assertTrue(AWAY.contains(http.status("/bibliotheek/dossiers")));
        Site.await("the menu entry is away")
                .until(() -> http.page("/").select("a[href^=/bibliotheek]").isEmpty());
        Site.await("the hits are away")
                .until(() -> !http.get("/api/search?q=hechting&size=50").body().contains("/bibliotheek/"));
        assertFalse(http.get("/zoeken?q=hechting").body().contains("/bibliotheek/"));
        assertFalse(http.get("/zoeken/suggesties?q=hecht").body().contains("/bibliotheek/"));
        assertFalse(http.get("/sitemap.xml").body().contains("/sitemap/article"));
        assertFalse(http.get("/sitemap/pages.xml").body().contains("/bibliotheek"));
        for (String feed : List.of("/feed/atom", "/feed/rss", "/feed/json", "/feed/atom/thema/hechting")) {
            assertFalse(http.get(feed).body().contains("/bibliotheek/"), feed);
        }
        assertEquals(404, http.status("/oembed?format=json&url=" + http.base() + ARTICLE));
        assertFalse(http.get(embed).body().contains(title), "an embed shows nothing of what is away");
        assertEquals(404, http.status(picture), "nobody can say any more who may see the picture");
        assertTrue(AWAY.contains(http.status("/api/library/articles")));
        assertEquals(Set.of(), apiPathsOf("/library/"));
        for (String path : List.of("/", "/zoeken", "/api/taxonomy", "/health/live", "/sitemap.xml", "/ontwikkelaars")) {
            assertEquals(200, http.status(path), path);
        }
        for (String bundle : bundles()) {
            assertFalse(bundle.startsWith("nl.pleegplein.library.") || bundle.equals("nl.pleegplein.demo"), bundle);
        }
        assertFalse(site.console("*:help").contains("library-import"), "its commands");

        site.console("feature:install pleegplein-library");
        Site.await("the article is back").until(() -> http.status(ARTICLE) == 200);
        assertEquals(article, http.page(ARTICLE).selectFirst("article").text());
        Site.await("the hits are back")
                .until(() -> http.json("/api/search?kind=article&size=1")
                                .path("total")
                                .asLong()
                        == articles);
        Site.await("the menu entry is back")
                .until(() -> !http.page("/").select("nav a[href=/bibliotheek]").isEmpty());
        Site.await("the description is back").until(() -> apiPaths().equals(paths));
        assertTrue(http.get("/sitemap.xml").body().contains("/sitemap/article"));
        assertTrue(http.get(embed).body().contains(title));
        assertEquals(200, http.status(picture));
        assertEquals(bundles, bundles(), "with the demonstration that stands on it");
    }

    private String embedAddress() {
        String html = http.json("/oembed?format=json&url=" + http.base() + ARTICLE)
                .path("html")
                .asText();
        return Jsoup.parse(html)
                .selectFirst("iframe")
                .attr("src")
                .substring(http.base().toString().length());
    }

    private Set<String> apiPaths() {
        return apiPathsOf("/");
    }

    private Set<String> apiPathsOf(String prefix) {
        Set<String> found = new TreeSet<>();
        http.json("/api/openapi.json").path("paths").fieldNames().forEachRemaining(path -> {
            if (path.startsWith(prefix)) {
                found.add(path);
            }
        });
        return found;
    }

    private Set<String> bundles() {
        Set<String> names = new TreeSet<>();
        for (String word : site.console("bundle:list -s -t 0").split("[\\s│|]+", -1)) {
            if (word.startsWith("nl.pleegplein.")) {
                names.add(word);
            }
        }
        assertTrue(names.size() > 20, names.toString());
        return names;
    }
}
