package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Load;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Releases;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import nl.pleegplein.itests.support.StoppedBundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A domain that the distribution does not have comes, is used, changes and goes while the site runs. */
@Tag("complete")
@RunOn(SiteKind.EMBEDDED)
class SampleOnEmbeddedIT {
    private static final int FEW = 10;
    private static final int MANY = 50;
    private static final List<String> OTHERS = List.of(
            "/",
            "/zoeken?q=hechting",
            "/bibliotheek",
            "/api/library/articles",
            "/api/taxonomy",
            "/health/ready",
            "/feed");
    private static final List<String> OWN = List.of("/voorbeeld", "/api/sample/notes");
    private static final List<String> FEEDS = List.of("/feed/atom", "/feed/rss", "/feed/json");

    private final Site site;
    private final Http http;
    private Path archive;

    @TempDir
    Path folder;

    SampleOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @BeforeEach
    void install() throws Exception {
        archive = new Releases("sample", folder).built();
        String said = site.console("pleegplein:install --yes sample " + archive.toAbsolutePath());
        assertTrue(said.contains("Done: sample 1.0.0 is installed"), said);
        Site.await("the section").until(() -> http.status("/voorbeeld") == 200);
    }

    @AfterEach
    void asItWas() {
        if (!site.console("pleegplein:list").matches("(?s).*\nsample +\\| -.*")) {
            site.console("pleegplein:remove --yes sample");
        }
        assertEquals(404, http.status("/voorbeeld"));
    }

    @Test
    void oneArchiveBringsPagesRestAndAllThatFollows() {
        HttpResponse<String> refused = http.send(http.to("/api/sample/notes", "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(note("verboden", "x").toString())));
        assertEquals(401, refused.statusCode(), refused.body());
        addNote("eerste-notitie", "kruidnagel");

        assertTrue(site.console("pleegplein:list").matches("(?s).*\nsample +\\| 1\\.0\\.0.*"));
        assertEquals(
                "Notities", http.page("/").select("footer a[href=/voorbeeld]").text());
        assertEquals(
                "Over kruidnagel",
                http.page("/voorbeeld/eerste-notitie").select("article div p").text());
        assertEquals(
                "groen",
                http.json("/api/sample/notes/eerste-notitie")
                        .path("tags")
                        .path(0)
                        .asText());
        assertTrue(http.json("/api/openapi.json").path("paths").has("/sample/notes"));
        assertTrue(http.get("/health", Operator.of(http).program()).body().contains("sample is ready"));
        assertFollows("eerste-notitie", "kruidnagel");
    }

    @Test
    void comingAndGoingLeavesNothingAndDisturbsNobody() throws Exception {
        comeAndGo(FEW);
    }

    @Test
    @Tag("complete")
    void alsoFiftyTimes() throws Exception {
        comeAndGo(MANY);
    }

    private void comeAndGo(int rounds) throws Exception {
        String slug = "blijft-" + rounds + "-keer";
        String word = "foelie" + rounds;
        addNote(slug, word);
        assertFollows(slug, word);
        String page = http.page("/voorbeeld/" + slug).select("article").text();
        List<String> commands = new ArrayList<>();
        for (int i = 1; i < rounds; i++) {
            commands.add("pleegplein:remove --yes sample");
            commands.add("pleegplein:install --yes sample 1.0.0");
        }
        commands.add("pleegplein:remove --yes sample");
        try (Load load = new Load(http, OTHERS, Duration.ofMillis(250), SampleOnEmbeddedIT::isExpected)) {
            String said = site.console(commands, Duration.ofMinutes(5));
            assertEquals(rounds, said.split("Done: sample is removed", -1).length - 1, said);
            assertEquals(rounds - 1, said.split("Done: sample 1.0.0 is installed", -1).length - 1, said);
            load.close();
            assertNobodyNoticed(load, rounds);
        }

        assertNothingIsLeft(slug, word);

        site.console("pleegplein:install --yes sample 1.0.0");
        Site.await("the note").until(() -> http.status("/voorbeeld/" + slug) == 200);
        assertEquals(page, http.page("/voorbeeld/" + slug).select("article").text());
        assertFollows(slug, word);
    }

    @Test
    void updatesStopNothingElseAndLeaveNothingBehind() throws Exception {
        update(FEW);
    }

    @Test
    @Tag("complete")
    void alsoFiftyUpdates() throws Exception {
        update(MANY);
    }

    private void update(int rounds) throws Exception {
        String slug = "vast-bij-" + rounds;
        addNote(slug, "steranijs");
        Releases releases = new Releases("sample", folder);
        List<String> commands = new ArrayList<>();
        for (int i = 1; i <= rounds; i++) {
            Path release = releases.make("1.0." + i, Set.of(i % 2 == 1 ? "core" : "web"));
            commands.add("pleegplein:update --yes sample " + release);
        }
        assertEquals(200, http.status("/voorbeeld/" + slug));
        long classes = site.machine().classes("sample");
        StoppedBundles stopped = StoppedBundles.watch(site);
        List<String> both = new ArrayList<>(OTHERS);
        both.addAll(OWN);
        try (Load load = new Load(http, both, Duration.ofMillis(250), SampleOnEmbeddedIT::isExpected)) {
            String said = site.console(commands, Duration.ofMinutes(5));
            assertEquals(rounds, said.split("Done: sample", -1).length - 1, said);
            load.close();
            assertNobodyNoticed(load, rounds);
        }
        assertEquals(Set.of("nl.pleegplein.sample.core", "nl.pleegplein.sample.web"), stopped.names());
        Site.await("the note").until(() -> http.status("/voorbeeld/" + slug) == 200);
        long after = site.machine().classes("sample");
        assertTrue(after < classes * 1.2, "classes of sample: " + classes + ", after the updates: " + after);
    }

    private void addNote(String slug, String word) {
        HttpResponse<String> added =
                http.send(http.to("/api/sample/notes", Operator.of(http).sending("application/json", "sample:write"))
                        .POST(BodyPublishers.ofString(note(slug, word).toString())));
        assertEquals(201, added.statusCode(), added.body());
        assertEquals(
                "/api/sample/notes/" + slug,
                added.headers().firstValue("Location").orElseThrow());
    }

    private static ObjectNode note(String slug, String word) {
        ObjectNode note = JsonNodeFactory.instance.objectNode();
        note.put("slug", slug).put("title", "Notitie " + word).put("text", "Over " + word);
        note.putArray("tags").add("groen").add("blauw");
        return note;
    }

    private void assertFollows(String slug, String word) {
        Site.await("the hit").until(() -> hits(word) == 1);
        assertTrue(http.get("/sitemap.xml").body().contains("/sitemap/note.xml"));
        assertTrue(http.get("/sitemap/note.xml").body().contains("/voorbeeld/" + slug));
        assertTrue(http.get("/sitemap/pages.xml").body().contains("/voorbeeld<"));
        for (String feed : FEEDS) {
            Site.await(feed).until(() -> http.get(feed).body().contains("/voorbeeld/" + slug));
        }
    }

    private void assertNothingIsLeft(String slug, String word) throws Exception {
        for (String path : List.of("/voorbeeld", "/voorbeeld/" + slug, "/api/sample/notes")) {
            assertEquals(404, http.status(path), path);
        }
        for (String path : List.of("/", "/bibliotheek", "/sitemap.xml", "/sitemap/pages.xml", "/api/openapi.json")) {
            String body = http.get(path).body();
            assertFalse(body.contains("/voorbeeld") || body.contains("/sample/") || body.contains("/note.xml"), path);
        }
        for (String feed : FEEDS) {
            assertFalse(http.get(feed).body().contains("/voorbeeld/"), feed);
        }
        assertEquals(404, http.status("/sitemap/note.xml"));
        assertEquals(0, hits(word));
        assertFalse(site.console("pleegplein:search-state").contains("note"), "its kind is forgotten");
        assertFalse(http.get("/health", Operator.of(http).program()).body().contains("sample"), "its health");
        assertFalse(site.console("bundle:list -s -t 0").contains("nl.pleegplein.sample"), "its bundles");
        Site.await("its classes are gone").until(() -> site.machine().classes("sample") == 0);
    }

    private long hits(String word) {
        return http.json("/api/search?q=" + word).path("total").asLong();
    }

    private static void assertNobodyNoticed(Load load, int rounds) {
        assertEquals(List.of(), load.faults());
        for (String path : OTHERS) {
            assertTrue(load.answered(path) >= rounds, path);
        }
    }

    /** Only what belongs to the domain is away for a moment, and says when to come back. */
    private static boolean isExpected(String path, HttpResponse<String> answer) {
        boolean away = OWN.contains(path)
                && answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
        return answer.statusCode() == 200 || away;
    }
}
