package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator brings content in over REST. */
@RunOn(SiteKind.EMBEDDED)
class ImportOnEmbeddedIT {
    private final Http http;
    private final Site site;

    ImportOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @AfterEach
    void removeWhatCameIn() {
        site.console("pleegplein:library-remove proef");
        Site.await("the proof is gone").until(() -> http.status("/bibliotheek/een-proef") != 200);
    }

    @Test
    void anArticleComesInIsFoundChangesAndStaysOne() throws Exception {
        JsonNode first = bring(Map.of("articles/een-proef.md", ImportedProof.GOOD.formatted("2026-10-01")));
        assertEquals("DONE", first.path("state").asText(), first.toString());
        Site.await("the page").until(() -> http.status("/bibliotheek/een-proef") == 200);
        String page = http.get("/bibliotheek/een-proef").body();
        assertFalse(page.contains("<script>alert"), "script in Markdown is text");
        assertFalse(page.contains("href=\"javascript:"), "no script in links");
        assertFalse(page.contains("<b>schuine</b>"), "no markup in titles");
        Site.await("it can be found")
                .until(() ->
                        http.json("/api/search?q=kwispelbloem").path("total").asInt() == 1);

        JsonNode again = bring(Map.of("articles/een-proef.md", ImportedProof.GOOD.formatted("2026-10-01")));
        assertEquals("DONE", again.path("state").asText());
        JsonNode changed = bring(Map.of("articles/een-proef.md", ImportedProof.GOOD.formatted("2026-10-05")));
        assertEquals("DONE", changed.path("state").asText());
        assertTrue(http.get("/bibliotheek/een-proef").body().contains("2026-10-05"));
        Site.await("still one")
                .until(() ->
                        http.json("/api/search?q=kwispelbloem").path("total").asInt() == 1);
    }

    @Test
    void aFaultIsNamedWithFileAndLineAndTheRestGoesIn() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("articles/een-proef.md", ImportedProof.GOOD.formatted("2026-10-01"));
        files.put(
                "articles/zonder-bron.md",
                ImportedProof.GOOD.formatted("2026-10-01").replaceAll("(?s)sources:.*?referents:", "referents:"));
        files.put("articles/kapot.md", "---\ntitle: [\n---\nTekst");
        files.put(
                "articles/bom.md",
                "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\nTekst");
        JsonNode job = bring(files);
        String report = job.toString();
        assertTrue(report.contains("articles/zonder-bron.md:"), report);
        assertTrue(report.contains("articles/kapot.md:"), report);
        assertTrue(report.contains("articles/bom.md:"), report);
        assertEquals(200, http.status("/bibliotheek/een-proef"));
        assertEquals(404, http.status("/bibliotheek/zonder-bron"));
    }

    @Test
    void aPathThatLeadsOutOfTheArchiveIsRefused() throws Exception {
        HttpResponse<String> answer = send(ImportedProof.zip(Map.of("../../buiten.md", "x")), "proef");
        assertEquals(422, answer.statusCode(), answer.body());
        HttpResponse<String> noZip = send("this is no zip".getBytes(StandardCharsets.UTF_8), "proef");
        assertEquals(422, noZip.statusCode(), noZip.body());
        HttpResponse<String> badOrigin = send(ImportedProof.zip(Map.of("articles/a.md", "x")), "../x");
        assertTrue(badOrigin.statusCode() == 422 || badOrigin.statusCode() == 400, badOrigin.body());
    }

    private JsonNode bring(Map<String, String> files) throws IOException {
        return ImportedProof.bring(http, files);
    }

    private HttpResponse<String> send(byte[] zip, String origin) {
        return ImportedProof.send(http, zip, origin);
    }
}
