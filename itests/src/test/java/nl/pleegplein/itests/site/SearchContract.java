package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search as a visitor uses it, with the Dutch that people type. */
abstract class SearchContract {
    private final Http http;

    SearchContract(Site site) {
        this.http = site.http();
    }

    @ParameterizedTest
    @CsvSource({
        "hechting, hechting-in-gewone-taal",
        "vergoeding, pleegvergoeding-uitgelegd",
        "pleegvergoedingen, pleegvergoeding-uitgelegd",
        "verjaardagen vieren, vieren-van-verjaardagen",
        "voogdij, pleegoudervoogdij",
        "foto's, fotos-en-privacy",
        "levensboeken, levensboek-maken",
        "Bédplassen, bedplassen-zonder-schaamte",
        "huisarts, naar-de-huisarts-en-het-ziekenhuis",
        "op vakantie, vakantie-met-je-pleegkind"
    })
    void findsWhatPeopleMean(String typed, String slug) {
        JsonNode answer = http.json("/api/search?size=10&q=" + encode(typed));
        boolean found = false;
        for (JsonNode hit : answer.path("hits")) {
            found |= hit.toString().contains("/bibliotheek/" + slug + "\"");
        }
        assertTrue(found, typed + " -> " + answer);
    }

    @Test
    void theSearchPageShowsHitsFacetsAndKeepsWhatWasTyped() {
        Document page = http.page("/zoeken?q=school");
        assertEquals("school", page.selectFirst("main input[name=q]").attr("value"));
        assertFalse(page.select("main a[href^=/bibliotheek/]").isEmpty());
        assertFalse(page.select("main mark").isEmpty(), "the found word is marked");
        assertFalse(page.select("meta[name=robots][content*=noindex]").isEmpty());
        assertTrue(page.select("main").text().contains("Je pleegkind"), "a pillar to narrow by");
    }

    @Test
    void aThemeNarrowsTheHits() {
        long all = http.json("/api/search?q=school").path("total").asLong();
        long narrowed =
                http.json("/api/search?q=school&theme=school").path("total").asLong();
        assertTrue(narrowed > 0 && narrowed < all, narrowed + " of " + all);
    }

    @Test
    void aTypingErrorIsCorrected() {
        String page = http.page("/zoeken?q=hechtign").selectFirst("main").text();
        assertTrue(page.toLowerCase(java.util.Locale.ROOT).contains("hechting"), page);
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        Document page = http.page("/zoeken?q=xyzzyqwv");
        assertFalse(page.select("main a").isEmpty());
        assertTrue(page.select("main mark").isEmpty());
    }

    @Test
    void suggestionsComeWhileTyping() {
        JsonNode suggestions = http.json("/zoeken/suggesties?q=" + encode("hecht"));
        assertTrue(suggestions.isArray() && suggestions.size() > 0, suggestions.toString());
        assertTrue(suggestions.get(0).hasNonNull("text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(",
                ")",
                "*",
                "-",
                "+",
                "a:b",
                "{!func}1",
                "_query_:\"x\"",
                "AND",
                "OR OR",
                "[* TO *]",
                "readers:members",
                "*:*",
                "\\",
                "~",
                "^9",
                "<script>alert(1)</script>",
                "%00",
                "id:*"
            })
    void hostileQueriesAreJustWords(String typed) {
        HttpResponse<String> page = http.get("/zoeken?q=" + encode(typed));
        assertEquals(200, page.statusCode(), typed);
        assertFalse(page.body().contains("<script>alert(1)"), typed);
        assertEquals(200, http.status("/api/search?q=" + encode(typed)), typed);
        assertEquals(200, http.status("/zoeken/suggesties?q=" + encode(typed)), typed);
    }

    @Test
    void aHugeQueryIsCutOrRefusedWithoutHarm() {
        int status = http.status("/zoeken?q=" + "pleeg".repeat(1000));
        assertTrue(status == 200 || status == 400 || status == 414, String.valueOf(status));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
