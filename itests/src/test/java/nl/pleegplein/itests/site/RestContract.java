package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.Test;

/** The API as a partner's program uses it. */
abstract class RestContract {
    private final Http http;

    RestContract(Site site) {
        this.http = site.http();
    }

    @Test
    void articlesAreReadInSlices() {
        List<String> slugs = new ArrayList<>();
        String after = "";
        do {
            JsonNode slice = http.json("/api/library/articles?limit=25" + after);
            slice.path("items").forEach(item -> slugs.add(item.path("slug").asText()));
            after = slice.path("next").isTextual()
                    ? "&after=" + SearchContract.encode(slice.path("next").asText())
                    : "";
        } while (!after.isEmpty());
        long all = http.json("/api/search?kind=article&size=1").path("total").asLong();
        assertTrue(all >= 60, all + " articles");
        assertEquals(all, slugs.size());
        assertEquals(all, slugs.stream().distinct().count(), "no article twice");
    }

    @Test
    void anArticleComesWithItsSourcesAndReferents() {
        JsonNode article = http.json("/api/library/articles/pleegvergoeding-uitgelegd");
        assertTrue(article.path("sources").size() > 0);
        assertTrue(article.path("checks").size() > 0);
        assertTrue(article.path("html").asText().contains("<h2"));
    }

    @Test
    void theTaxonomyIsThere() {
        String taxonomy = http.get("/api/taxonomy").body();
        assertTrue(taxonomy.contains("jij-als-pleegouder") && taxonomy.contains("loyaliteit"));
    }

    @Test
    void theDescriptionNamesExactlyWhatAnswers() {
        JsonNode description = http.json("/api/openapi.json");
        assertTrue(description.path("openapi").asText().startsWith("3."));
        Set<String> paths = new TreeSet<>();
        description.path("paths").fieldNames().forEachRemaining(paths::add);
        assertEquals(
                new TreeSet<>(List.of(
                        "/account",
                        "/account/sessions/{id}",
                        "/account/tokens",
                        "/account/tokens/{id}",
                        "/library/articles",
                        "/library/articles/{slug}",
                        "/library/dossiers",
                        "/library/dossiers/{slug}",
                        "/library/imports",
                        "/library/imports/{id}",
                        "/organisations",
                        "/organisations/{slug}",
                        "/privacy/own/consents",
                        "/privacy/own/consents/{purpose}",
                        "/privacy/own/export",
                        "/privacy/own/export/archive",
                        "/privacy/own/trail",
                        "/privacy/purposes",
                        "/profile",
                        "/profile/{slug}",
                        "/search",
                        "/taxonomy",
                        "/taxonomy/{kind}",
                        "/taxonomy/{kind}/{slug}")),
                paths);
        for (String path : List.of(
                "/library/articles",
                "/library/articles/pleegvergoeding-uitgelegd",
                "/library/dossiers",
                "/library/dossiers/hechting-stap-voor-stap",
                "/privacy/purposes",
                "/search",
                "/taxonomy",
                "/taxonomy/themes")) {
            assertEquals(200, http.status("/api" + path), path);
        }
        assertEquals(200, http.status("/ontwikkelaars"));
    }

    @Test
    void answersAreCompressedAndNotSentAgainWhenTheyHaveNotChanged() {
        HttpResponse<byte[]> packed = http.bytes("/api/openapi.json", "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        for (String path : List.of("/api/openapi.json", "/api/library/articles", "/api/taxonomy")) {
            String etag = http.get(path).headers().firstValue("ETag").orElseThrow();
            assertEquals(304, http.get(path, "If-None-Match", etag).statusCode(), path);
        }
    }

    @Test
    void everyFailureIsAProblem() {
        assertProblem(404, http.get("/api/library/articles/bestaat-niet"));
        assertProblem(404, http.get("/api/nowhere"));
        assertProblem(404, http.get("/api/library/nowhere"));
        assertProblem(400, http.get("/api/library/articles?limit=abc"));
        assertProblem(405, http.send(http.to("/api/library/articles").DELETE()));
        assertProblem(406, http.get("/api/library/articles", "Accept", "image/png"));
        HttpResponse<String> wrongType =
                http.send(http.to("/api/library/imports", Operator.of(http).sending("text/plain"))
                        .POST(BodyPublishers.ofString("hello")));
        assertProblem(415, wrongType);
        HttpResponse<String> stranger = http.send(http.to("/api/library/imports", "Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(new byte[] {'P', 'K', 3, 4})));
        assertProblem(401, stranger);
        HttpResponse<String> badCursor = http.get("/api/library/articles?after=%25%25%25");
        assertProblem(400, badCursor);
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.uri() + ": " + answer.body();
        assertEquals(status, answer.statusCode(), what);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"), what);
        JsonNode problem = Http.json(answer);
        assertEquals(status, problem.path("status").asInt(), what);
        assertFalse(problem.path("title").asText().isBlank(), what);
        assertFalse(answer.body().contains("\tat "), "no stack: " + what);
        assertFalse(answer.body().contains("Exception"), "no class: " + what);
    }
}
