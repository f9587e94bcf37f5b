package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import org.junit.jupiter.api.Test;

/** The library is taken away while the site runs, and brought back. */
@RunOn(SiteKind.EMBEDDED)
class ComesAndGoesOnEmbeddedIT {
    private static final String ARTICLE = PagesContract.ARTICLE;

    private final Site site;
    private final Http http;

    ComesAndGoesOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @Test
    void theLibraryGoesWithAllThatItGaveAndComesBackUnharmed() {
        long articles =
                http.json("/api/search?kind=article&size=1").path("total").asLong();
        String before = http.page(ARTICLE).selectFirst("article").text();

        site.console("feature:uninstall pleegplein-demo");
        site.console("feature:uninstall pleegplein-library");
        Site.await("the pages are away").until(() -> List.of(503, 404).contains(http.status("/bibliotheek")));
        assertTrue(List.of(503, 404).contains(http.status(ARTICLE)));
        Site.await("the menu entry is away")
                .until(() -> http.page("/").select("a[href=/bibliotheek]").isEmpty());
        Site.await("the hits are away")
                .until(() -> http.json("/api/search?q=hechting").path("total").asLong() == 0);
        assertFalse(http.get("/zoeken?q=hechting").body().contains("/bibliotheek/"));
        assertFalse(http.get("/zoeken/suggesties?q=hecht").body().contains("/bibliotheek/"));
        assertFalse(http.get("/sitemap.xml").body().contains("/sitemap/article"));
        assertFalse(http.get("/feed/atom").body().contains("/bibliotheek/"));
        assertFalse(http.get("/api/openapi.json").body().contains("/library/"));
        assertTrue(List.of(503, 404).contains(http.status("/api/library/articles")));
        for (String path : List.of("/", "/zoeken", "/api/taxonomy", "/health/live", "/sitemap.xml", "/ontwikkelaars")) {
            assertEquals(200, http.status(path), path);
        }

        site.console("feature:install pleegplein-library");
        site.console("feature:install pleegplein-demo");
        Site.await("the article is back").until(() -> http.status(ARTICLE) == 200);
        assertEquals(before, http.page(ARTICLE).selectFirst("article").text());
        Site.await("the hits are back")
                .until(() -> http.json("/api/search?kind=article&size=1")
                                .path("total")
                                .asLong()
                        == articles);
        Site.await("the menu entry is back")
                .until(() -> !http.page("/").select("nav a[href=/bibliotheek]").isEmpty());
        Site.await("the description is back")
                .until(() -> http.get("/api/openapi.json").body().contains("/library/articles"));
        assertTrue(http.get("/sitemap.xml").body().contains("/sitemap/article"));
    }
}
