package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Servers;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import nl.pleegplein.itests.support.SolrProcess;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Solr server is lost while the site runs, and comes back. */
@RunOn(SiteKind.SERVERS)
class SolrFallsOutOnServersIT {
    private final Http http;
    private final SolrProcess solr;
    private final long all;

    SolrFallsOutOnServersIT(Site site) {
        this.http = site.http();
        this.solr = site.companion(Servers.class).solr();
        this.all = total();
    }

    @AfterEach
    void letItAnswer() {
        solr.start();
        Site.await("the search").until(() -> total() == all);
    }

    @Test
    void onlyTheSearchIsAwayAndItRecoversByItself() {
        solr.kill();

        // Nobody asked for this before: what was answered and has not changed is still given.
        HttpResponse<String> answer = http.get("/zoeken?q=hechting+vooraf");
        assertEquals(503, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertEquals("hechting vooraf", page.selectFirst("main input[name=q]").attr("value"), "nothing is typed twice");
        assertFalse(page.select("header a[href=/bibliotheek]").isEmpty(), "the site around it is whole");
        HttpResponse<String> program = http.get("/api/search?q=hechting");
        assertEquals(503, program.statusCode(), program.body());
        assertTrue(program.headers().firstValue("Retry-After").isPresent());
        assertEquals("[]", http.get("/zoeken/suggesties?q=vergoed").body());
        for (String path : new String[] {"/", "/zoeken", "/bibliotheek", PagesContract.ARTICLE, "/health/live"}) {
            long start = System.nanoTime();
            assertEquals(200, http.status(path), path);
            assertTrue(System.nanoTime() - start < 2_000_000_000L, path + " waits for the search");
        }

        solr.start();
        Site.await("the same hits").until(() -> total() == all);
        assertFalse(http.page("/zoeken?q=hechting").select("main mark").isEmpty());
    }

    @Test
    void anIndexThatIsLostIsFilledAgain() throws IOException {
        solr.kill();
        solr.deleteData();
        solr.start();
        Site.await("the whole index").until(() -> total() == all);
        Site.await("its suggestions")
                .until(() -> http.json("/zoeken/suggesties?q=hecht").path(0).hasNonNull("text"));
    }

    private long total() {
        return http.json("/api/search?size=1").required("total").asLong();
    }
}
