package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are kept for visitors: from the outside, with a handler that counts how often it is asked. */
class KeptPagesTest {
    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private TestSite site;
    private TestSection section;
    private Runnable whileMaking = () -> {};

    @BeforeEach
    void startSite() throws Exception {
        site = new TestSite(folder, new TestClock(), Duration.ofSeconds(10), 4, 0);
        section = TestSection.of(
                "proef",
                Routes.builder()
                        .get("/proef", this::page)
                        .get("/proef/prive", request -> answer("prive", Caching.PRIVATE))
                        .get("/proef/gezocht", request -> answer("gezocht", Caching.VISITORS))
                        .get("/proef/lang", request -> answer("x".repeat(5000), Caching.PUBLIC))
                        .get("/proef/formulier", request -> answer(request.csrfToken(), Caching.PUBLIC))
                        .get(
                                "/proef/kop",
                                request -> answer(request.header("User-Agent").orElse(""), Caching.PUBLIC))
                        .get("/proef/weg", request -> new Answer.Gone())
                        .post("/proef", request -> answer("gepost", Caching.PUBLIC))
                        .build());
        site.sections().start(section, Map.of());
    }

    @AfterEach
    void stopSite() throws Exception {
        site.close();
    }

    private Answer page(WebRequest request) {
        String who = request.viewer().equals(Viewer.visitor()) ? "bezoeker" : "deelnemer";
        String text =
                who + " " + asked.incrementAndGet() + " " + request.query("q").orElse("");
        whileMaking.run();
        return Answer.page(PageHead.titled("Proef").at("/proef"), output -> output.writeContent(text), Caching.PUBLIC);
    }

    private Answer answer(String text, Caching caching) {
        String counted = asked.incrementAndGet() + " " + text;
        return new Answer.Bytes(200, "text/plain", counted.getBytes(StandardCharsets.UTF_8), caching);
    }

    @Test
    void isMadeOnceForAllVisitors() throws Exception {
        HttpResponse<String> first = site.get("/proef");
        HttpResponse<String> second = site.get("/proef");
        assertEquals(first.body(), second.body());
        assertEquals(1, asked.get());
        for (String header :
                new String[] {"ETag", "Cache-Control", "Vary", "Content-Type", "Content-Security-Policy"}) {
            assertEquals(first.headers().allValues(header), second.headers().allValues(header), header);
        }
        assertNotEquals(
                first.headers().firstValue("X-Request-Id"), second.headers().firstValue("X-Request-Id"));
        assertEquals(
                2,
                site.sections().directory().byId("proef").orElseThrow().requests(),
                "what is given again counts as well");
    }

    @Test
    void whatOnlyTheSiteMayKeepIsGivenAgainButNotByCachesOfOthers() throws Exception {
        HttpResponse<String> first = site.get("/proef/gezocht?q=iets");
        assertEquals(Optional.of("private, no-cache"), first.headers().firstValue("Cache-Control"));
        HttpResponse<String> second = site.get("/proef/gezocht?q=iets");
        assertEquals("1 gezocht", second.body());
        assertEquals(Optional.of("private, no-cache"), second.headers().firstValue("Cache-Control"));
    }

    @Test
    void isMadeAnewAfterAChange() throws Exception {
        site.get("/proef");
        site.revision().changed();
        assertTrue(site.get("/proef").body().contains("bezoeker 2"));
    }

    @Test
    void aChangeWhileItIsMadeCounts() throws Exception {
        whileMaking = site.revision()::changed;
        site.get("/proef");
        site.get("/proef");
        assertEquals(2, asked.get());
    }

    @Test
    void whatIsMadeSoonAfterAChangeIsMadeOnceMoreWhenAllHasSettled() throws Exception {
        site.revision().was(Duration.ofMillis(1_995));
        site.get("/proef");
        site.revision().was(Duration.ofHours(1));
        org.awaitility.Awaitility.await().until(() -> site.get("/proef").body().contains("bezoeker 2"));
    }

    @Test
    void whoIsKnownGetsNothingOfItAndAddsNothingToIt() throws Exception {
        assertTrue(site.get("/proef", "Cookie", "other=x; session=lid").body().contains("deelnemer 1"));
        assertTrue(site.get("/proef").body().contains("bezoeker 2"));
        assertTrue(site.get("/proef", "Cookie", "session=lid").body().contains("deelnemer 3"));
        assertTrue(site.get("/proef", "Cookie", "session=beheer").body().contains("deelnemer 4"));
        assertTrue(site.get("/proef").body().contains("bezoeker 2"));
    }

    @Test
    void eachAddressQueryLanguageHostAndCodingHasItsOwn() throws Exception {
        assertTrue(site.get("/proef?q=a").body().contains("bezoeker 1 a"));
        assertTrue(site.get("/proef?q=b").body().contains("bezoeker 2 b"));
        assertTrue(site.get("/proef?q=a").body().contains("bezoeker 1 a"));
        HttpResponse<String> english = site.get("/proef?q=a", "Cookie", "lang=en");
        assertTrue(english.body().contains("bezoeker 3 a") && english.body().contains("lang=\"en\""));
        assertTrue(site.raw("GET /proef?q=a HTTP/1.1", "Host: elders.example").contains("http://elders.example/proef"));
        assertFalse(site.get("/proef?q=a").body().contains("elders.example"));
        assertFalse(
                site.get("/proef/lang").headers().firstValue("Content-Encoding").isPresent());
        assertEquals(
                "gzip",
                site.get("/proef/lang", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding")
                        .orElse(""));
        assertFalse(
                site.get("/proef/lang").headers().firstValue("Content-Encoding").isPresent());
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        String tag = site.get("/proef").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = site.get("/proef", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(200, site.get("/proef", "If-None-Match", "\"other\"").statusCode());
        HttpResponse<String> head = site.send(site.request("/proef").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(1, asked.get());
    }

    @Test
    void whatIsForOneReaderIsNotKept() throws Exception {
        for (String path : new String[] {"/proef/prive", "/proef/formulier", "/proef/kop"}) {
            int before = asked.get();
            site.get(path);
            site.get(path);
            assertEquals(before + 2, asked.get(), path);
        }
        site.post("/proef", "");
        assertEquals(410, site.get("/proef/weg").statusCode());
    }

    @Test
    void aSectionThatIsAwayShowsNothingAndANewOneShowsItsOwn() throws Exception {
        site.get("/proef");
        site.sections().stop(section);
        assertEquals(503, site.get("/proef").statusCode());
        site.sections().start(section, Map.of());
        assertTrue(site.get("/proef").body().contains("bezoeker 2"));
    }

    @Test
    void theMenuIsAlwaysThatOfNow() throws Exception {
        site.get("/proef");
        site.sections().start(TestSection.of("ander", Routes.builder().build()), Map.of());
        assertTrue(site.get("/proef").body().contains("bezoeker 2"));
    }
}
