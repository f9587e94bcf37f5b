package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator brings content in over REST. */
@RunOn(SiteKind.EMBEDDED)
class ImportOnEmbeddedIT {
    private static final String GOOD = """
            ---
            title: Een proef met <b>schuine</b> haken
            summary: Dit artikel is gemaakt om te zien of brengen lukt, en of er niets doorheen komt wat niet mag.
            pillars: [je-pleegkind]
            themes: [gedrag]
            audiences: [bestandspleegouder]
            sources:
              - title: Jeugdwet
                publisher: Overheid.nl
                url: https://wetten.overheid.nl/BWBR0034925/
                year: 2015
            referents:
              - name: Voorbeeldreferent Z
                role: proefpersoon
                checked: 2026-10-01
            published: 2026-10-01
            updated: %s
            review-by: 2027-10-01
            ---
            Tekst met <script>alert(1)</script> en [een link](javascript:alert(1)).

            ## Kop

            Een zeldzaam woord: kwispelbloem.
            """;

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
        JsonNode first = bring(Map.of("articles/een-proef.md", GOOD.formatted("2026-10-01")));
        assertEquals("DONE", first.path("state").asText(), first.toString());
        Site.await("the page").until(() -> http.status("/bibliotheek/een-proef") == 200);
        String page = http.get("/bibliotheek/een-proef").body();
        assertFalse(page.contains("<script>alert"), "script in Markdown is text");
        assertFalse(page.contains("href=\"javascript:"), "no script in links");
        assertFalse(page.contains("<b>schuine</b>"), "no markup in titles");
        Site.await("it can be found")
                .until(() ->
                        http.json("/api/search?q=kwispelbloem").path("total").asInt() == 1);

        JsonNode again = bring(Map.of("articles/een-proef.md", GOOD.formatted("2026-10-01")));
        assertEquals("DONE", again.path("state").asText());
        JsonNode changed = bring(Map.of("articles/een-proef.md", GOOD.formatted("2026-10-05")));
        assertEquals("DONE", changed.path("state").asText());
        assertTrue(http.get("/bibliotheek/een-proef").body().contains("2026-10-05"));
        Site.await("still one")
                .until(() ->
                        http.json("/api/search?q=kwispelbloem").path("total").asInt() == 1);
    }

    @Test
    void aFaultIsNamedWithFileAndLineAndTheRestGoesIn() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("articles/een-proef.md", GOOD.formatted("2026-10-01"));
        files.put(
                "articles/zonder-bron.md",
                GOOD.formatted("2026-10-01").replaceAll("(?s)sources:.*?referents:", "referents:"));
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
        HttpResponse<String> answer = send(zip(Map.of("../../buiten.md", "x")), "proef");
        assertEquals(422, answer.statusCode(), answer.body());
        HttpResponse<String> noZip = send("this is no zip".getBytes(StandardCharsets.UTF_8), "proef");
        assertEquals(422, noZip.statusCode(), noZip.body());
        HttpResponse<String> badOrigin = send(zip(Map.of("articles/a.md", "x")), "../x");
        assertTrue(badOrigin.statusCode() == 422 || badOrigin.statusCode() == 400, badOrigin.body());
    }

    private JsonNode bring(Map<String, String> files) throws IOException {
        HttpResponse<String> accepted = send(zip(files), "proef");
        assertEquals(202, accepted.statusCode(), accepted.body());
        String location = accepted.headers().firstValue("Location").orElseThrow();
        String path = location.startsWith("http")
                ? location.substring(http.base().toString().length())
                : location;
        Site.await("the import")
                .until(() -> !java.util.Set.of("WAITING", "RUNNING")
                        .contains(job(path).path("state").asText("WAITING")));
        return job(path);
    }

    private JsonNode job(String path) {
        return http.json(path, "Authorization", "Bearer " + Site.OPERATOR_TOKEN);
    }

    private HttpResponse<String> send(byte[] zip, String origin) {
        return http.send(http.to(
                        "/api/library/imports?origin=" + SearchContract.encode(origin),
                        "Content-Type",
                        "application/zip",
                        "Authorization",
                        "Bearer " + Site.OPERATOR_TOKEN)
                .POST(BodyPublishers.ofByteArray(zip)));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
