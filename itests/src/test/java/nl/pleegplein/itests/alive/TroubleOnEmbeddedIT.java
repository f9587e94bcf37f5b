package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import nl.pleegplein.itests.support.SmallDomain;
import nl.pleegplein.itests.trouble.failing.FailingSection;
import nl.pleegplein.itests.trouble.hanging.HangingSection;
import nl.pleegplein.itests.trouble.taken.TakenSection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's domain is broken: it costs nobody else anything, operators see what and why, and taking it away heals. */
@RunOn(SiteKind.EMBEDDED)
class TroubleOnEmbeddedIT {
    private static final int PLACES = 32;
    private static final int WAITING = 4 * PLACES;
    /** Also on a machine that is busy; who waited for what hangs would wait for 15 s and more. */
    private static final Duration QUICK = Duration.ofSeconds(5);

    private static final List<String> OTHERS = List.of(
            "/",
            "/bibliotheek",
            "/bibliotheek/hechting-in-gewone-taal",
            "/zoeken?q=hechting",
            "/api/library/articles",
            "/feed/atom",
            "/health/ready");

    private final Site site;
    private final Http http;

    @TempDir
    Path folder;

    TroubleOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @AfterEach
    void othersNoticedNothing() {
        assertOthersAnswer();
        assertEquals(List.of(), unwell());
    }

    @Test
    void aSectionThatHangsCostsOnlyItself() throws Exception {
        Path sign = Files.createFile(site.home().resolve("data/hanging"));
        try {
            install("hanging", HangingSection.class);
            List<CompletableFuture<HttpResponse<String>>> hanging = IntStream.range(0, PLACES + WAITING)
                    .mapToObj(i -> http.begin("/hangt"))
                    .toList();
            Site.await("its places and queue are full")
                    .until(() -> hanging.stream().noneMatch(CompletableFuture::isDone) && http.status("/hangt") == 503);
            assertOthersAnswer();
            for (CompletableFuture<HttpResponse<String>> answer : hanging) {
                assertAway(answer.join());
            }
            assertAway(http.get("/hangt"));
            assertTold("hanging", "RESTING", "no answer within 15 s");

            remove("hanging");
            assertEquals(404, http.status("/hangt"));
        } finally {
            Files.delete(sign);
        }
        Site.await("what hung lets go")
                .until(() -> site.machine().classesIn(HangingSection.class.getPackageName()) == 0);
    }

    @Test
    void aSectionThatFailsAlwaysRests() throws Exception {
        install("failing", FailingSection.class);
        for (int i = 0; i < 20; i++) {
            assertEquals(500, http.status("/faalt"));
        }
        HttpResponse<String> resting = http.get("/faalt");
        assertAway(resting);
        int seconds =
                Integer.parseInt(resting.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(seconds > 20 && seconds <= 30, "a rest of " + seconds);
        assertTold("failing", "RESTING", "java.lang.IllegalArgumentException");
        assertFalse(health().contains("Not for others"), "a message may be about people");

        remove("failing");
        assertEquals(404, http.status("/faalt"));
    }

    @Test
    void whatIsTakenIsRefusedAndTakenBack() throws Exception {
        Path archive = new SmallDomain("taken", TakenSection.class, folder).archive();
        String said = site.console("pleegplein:install --yes taken " + archive);
        assertTrue(said.contains("It failed: ") && said.contains("is taken by nl.pleegplein.library."), said);
        assertTrue(said.contains("It is not installed"), said);
        assertEquals(404, http.status("/genomen"));
        Document page = modules();
        assertTrue(page.select(".beheer-changes").text().contains("is taken by nl.pleegplein.library."), page.text());
    }

    @Test
    void whatIsTakenIsToldForAsLongAsItIsThere() throws Exception {
        String articles = http.get("/api/library/articles").body();
        Path bundle = new SmallDomain("taken", TakenSection.class, folder).bundle();
        site.console("bundle:install -s " + bundle.toUri());
        try {
            assertTold("taken", "REFUSED", "The id is taken by nl.pleegplein.library.web");
            assertTold("taken", "REFUSED", "The base is taken by nl.pleegplein.library.web");
            assertTold("taken", "REFUSED", "The kind is taken by nl.pleegplein.library.core");
            assertOthersAnswer();
            assertEquals(articles, http.get("/api/library/articles").body());
            assertEquals(404, http.status("/genomen"));
        } finally {
            site.console("bundle:uninstall nl.pleegplein.taken.web");
        }
        Site.await("taking it away heals").until(() -> unwell().isEmpty());
    }

    @Test
    void aFeaturesFileThatIsNotXmlIsToldAndChangesNothing() throws Exception {
        SmallDomain domain = new SmallDomain("failing", FailingSection.class, folder);
        String said = site.console("pleegplein:install --yes failing " + domain.archive("<features><fea"));
        assertTrue(said.contains("features-failing-1.0.0-features.xml") && said.contains("is not XML"), said);
        assertFalse(site.console("pleegplein:list").contains("failing |"), "nothing of it is kept");
        assertEquals(404, http.status("/faalt"));
    }

    private void install(String domain, Class<?> section) throws Exception {
        Path archive = new SmallDomain(domain, section, folder).archive();
        String said = site.console("pleegplein:install --yes " + domain + " " + archive);
        assertTrue(said.contains("Done: " + domain + " 1.0.0 is installed"), said);
    }

    private void remove(String domain) {
        String said = site.console("pleegplein:remove --yes " + domain);
        assertTrue(said.contains("Done: " + domain + " is removed"), said);
    }

    /** A page for people, which says when to come back. */
    private static void assertAway(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertFalse(Jsoup.parse(answer.body()).select("main h1").text().isEmpty(), answer.body());
    }

    private void assertOthersAnswer() {
        for (String path : OTHERS) {
            long start = System.nanoTime();
            assertEquals(200, http.status(path), path);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.compareTo(QUICK) < 0, path + " took " + took);
        }
    }

    /** What is wrong with a domain stands at both places for operators, and the site as a whole is up. */
    private void assertTold(String domain, String state, String reason) {
        Site.await(reason + " at /health")
                .until(() -> unwell().stream().anyMatch(line -> line.contains(state) && line.contains(reason)));
        assertEquals(200, http.status("/health"), "a warning, no more");
        assertFalse(http.get("/health").body().contains(reason), "no insides for strangers");
        String told = modules()
                .select("article[aria-labelledby=module-" + domain + "] .beheer-troubles")
                .text();
        assertTrue(told.contains(state) && told.contains(reason), told);
    }

    private Document modules() {
        return Operator.of(http).browser().page("/beheer/modules");
    }

    private String health() {
        return http.get("/health", Operator.of(http).program()).body();
    }

    /** What sections and contributions that are not well say. */
    private List<String> unwell() {
        List<String> lines = new ArrayList<>();
        for (JsonNode check : http.json("/health", Operator.of(http).program()).path("checks")) {
            boolean wanted = List.of("sections", "contributions")
                    .contains(check.path("name").asText());
            if (wanted && !check.path("status").asText().equals("OK")) {
                StreamSupport.stream(check.path("messages").spliterator(), false)
                        .map(JsonNode::asText)
                        .filter(line -> !line.endsWith(" is shown"))
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
