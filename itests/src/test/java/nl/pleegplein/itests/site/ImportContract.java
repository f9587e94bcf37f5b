package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator brings content in over REST. */
abstract class ImportContract {
    private static final String FILM = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom\0\0\0\bfree";

    private final Http http;
    private final Site site;

    ImportContract(Site site) {
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
        JsonNode first = new ImportedProof().article().bringTo(http);
        assertEquals("DONE", first.path("state").asText(), first.toString());
        assertTrue(first.toString().contains("Added 1, changed 0, unchanged 0, faulty 0"), first.toString());
        String page = http.get("/bibliotheek/een-proef").body();
        assertFalse(page.contains("<script>alert"), "script in Markdown is text");
        assertFalse(page.contains("href=\"javascript:"), "no script in links");
        assertFalse(page.contains("<b>schuine</b>"), "no markup in titles");
        awaitOneHit();

        JsonNode again = new ImportedProof().article().bringTo(http);
        assertTrue(again.toString().contains("Added 0, changed 0, unchanged 1, faulty 0"), again.toString());
        JsonNode changed = new ImportedProof()
                .file(
                        "articles/een-proef.md",
                        ImportedProof.GOOD
                                .formatted("2026-10-05")
                                .replace("kwispelbloem", "kwispelbloem en hoepelkers"))
                .bringTo(http);
        assertTrue(changed.toString().contains("Added 0, changed 1, unchanged 0, faulty 0"), changed.toString());
        assertTrue(http.get("/bibliotheek/een-proef").body().contains("2026-10-05"));
        Site.await("the new word is found").until(() -> hits("hoepelkers") == 1);
        assertEquals(1, hits("kwispelbloem"), "still one");
    }

    @Test
    void aFaultIsNamedWithFileAndLineAndTheRestGoesIn() throws Exception {
        JsonNode job = new ImportedProof()
                .article()
                .file(
                        "articles/zonder-bron.md",
                        ImportedProof.GOOD
                                .formatted("2026-10-01")
                                .replaceAll("(?s)sources:.*?referents:", "referents:"))
                .file("articles/kapot.md", "---\ntitle: [\n---\nTekst")
                .file(
                        "articles/bom.md",
                        "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\nTekst")
                .file("articles/een/dubbel.md", ImportedProof.GOOD.formatted("2026-10-01"))
                .file("articles/twee/dubbel.md", ImportedProof.GOOD.formatted("2026-10-01"))
                .file(
                        "articles/naar-buiten.md",
                        ImportedProof.GOOD.formatted("2026-10-01") + "\n![Geheim](../../geheim.svg)\n")
                .bringTo(http);
        String report = job.toString();
        for (String file : new String[] {"zonder-bron", "kapot", "bom", "naar-buiten", "een/dubbel", "twee/dubbel"}) {
            assertTrue(report.matches("(?s).*articles/" + file + "\\.md:\\d+: .*"), file + " in " + report);
        }
        assertEquals(200, http.status("/bibliotheek/een-proef"));
        for (String slug : new String[] {"zonder-bron", "kapot", "bom", "naar-buiten", "dubbel"}) {
            assertEquals(404, http.status("/bibliotheek/" + slug), slug);
        }
    }

    @Test
    void anOwnFilmPlaysInPartsWithItsCaptions() throws Exception {
        byte[] film = Arrays.copyOf(FILM.getBytes(StandardCharsets.ISO_8859_1), 20_000);
        JsonNode job = new ImportedProof()
                .file(
                        "articles/een-proef.md",
                        ImportedProof.GOOD.formatted("2026-10-01") + "\n![Een film over spelen](../media/film.mp4)\n")
                .file("media/film.mp4", film)
                .file("media/film.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nKijk, een bal.\n")
                .bringTo(http);
        assertTrue(job.toString().contains("faulty 0"), job.toString());
        Document page = http.page("/bibliotheek/een-proef");
        Element video = page.selectFirst("main video");
        assertTrue(video.hasAttr("controls") && !video.hasAttr("autoplay"), video.outerHtml());
        String address = video.hasAttr("src")
                ? video.attr("src")
                : video.selectFirst("source").attr("src");
        HttpResponse<byte[]> part = http.bytes(address, "Range", "bytes=4-11");
        assertEquals(206, part.statusCode());
        assertEquals("video/mp4", part.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals("ftypmp42".getBytes(StandardCharsets.ISO_8859_1), part.body());
        HttpResponse<String> captions =
                http.get(video.selectFirst("track[kind=captions]").attr("src"));
        assertEquals(200, captions.statusCode());
        assertTrue(captions.headers().firstValue("Content-Type").orElse("").startsWith("text/vtt"));
        assertTrue(captions.body().contains("Kijk, een bal."));
    }

    @Test
    void aFormerAddressLeadsOnAndAWithdrawnArticleIsGone() throws Exception {
        new ImportedProof()
                .file("articles/een-oude-proef.md", ImportedProof.GOOD.formatted("2026-10-01"))
                .file("articles/ingetrokken-proef.md", ImportedProof.GOOD.formatted("2026-10-01"))
                .bringTo(http);
        assertEquals(200, http.status("/bibliotheek/ingetrokken-proef"));

        JsonNode job = new ImportedProof()
                .file("articles/een-proef.md", with("old-slugs: [een-oude-proef]"))
                .file("articles/ingetrokken-proef.md", with("state: withdrawn"))
                .bringTo(http);
        assertTrue(job.toString().contains("faulty 0"), job.toString());
        HttpResponse<String> former = http.get("/bibliotheek/een-oude-proef");
        assertEquals(301, former.statusCode());
        assertTrue(former.headers().firstValue("Location").orElse("").endsWith("/bibliotheek/een-proef"));
        assertEquals(308, http.status("/api/library/articles/een-oude-proef"));
        assertEquals(410, http.status("/bibliotheek/ingetrokken-proef"));
        assertEquals(410, http.status("/api/library/articles/ingetrokken-proef"));
        awaitOneHit();
    }

    @Test
    void aPathThatLeadsOutOfTheArchiveIsRefused() throws Exception {
        HttpResponse<String> noZip = send("this is no zip".getBytes(StandardCharsets.UTF_8), "proef");
        assertEquals(422, noZip.statusCode(), noZip.body());
        HttpResponse<String> badOrigin =
                send(new ImportedProof().file("articles/a.md", "x").zip(), "../x");
        assertTrue(badOrigin.statusCode() == 422 || badOrigin.statusCode() == 400, badOrigin.body());
        HttpResponse<String> outside =
                send(new ImportedProof().file("../../buiten.md", "x").zip(), "proef");
        assertEquals(422, outside.statusCode(), outside.body());
    }

    private static String with(String line) {
        return ImportedProof.GOOD.formatted("2026-10-02").replace("review-by:", line + "\nreview-by:");
    }

    private void awaitOneHit() {
        Site.await("it can be found").until(() -> hits("kwispelbloem") == 1);
    }

    private int hits(String word) {
        return http.json("/api/search?q=" + word).path("total").asInt();
    }

    private HttpResponse<String> send(byte[] zip, String origin) throws IOException {
        return ImportedProof.send(http, zip, origin);
    }
}
