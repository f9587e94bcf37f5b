package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Load;
import nl.pleegplein.itests.support.Machine;
import nl.pleegplein.itests.support.Releases;
import nl.pleegplein.itests.support.RunOn;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SiteKind;
import nl.pleegplein.itests.support.StoppedBundles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Domains are updated, removed and installed while people read, and what is broken is taken back. */
@RunOn(SiteKind.EMBEDDED)
class UpdatesOnEmbeddedIT {
    private static final int UPDATES = 50;
    private static final int WARM_UP = 10;

    /** In megabytes; less than 40 revisions of the library would hold, by far. */
    private static final long HEAP_MARGIN = 32;

    private static final long METASPACE_MARGIN = 16;
    private static final String ARTICLE = "/bibliotheek/hechting-in-gewone-taal";
    private static final List<String> OTHERS =
            List.of("/", "/zoeken?q=hechting", "/api/taxonomy", "/health/ready", "/feed");
    private static final List<String> LIBRARY = List.of("/bibliotheek", ARTICLE, "/api/library/articles");
    private static final List<Set<String>> ROOMS = List.of(Set.of("core"), Set.of("web"), Set.of("core", "web"));

    private final Site site;
    private final Http http;

    @TempDir
    Path folder;

    UpdatesOnEmbeddedIT(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @AfterEach
    void asItWas() {
        String said = site.console("pleegplein:list");
        if (said.matches("(?s).*\nlibrary +\\| -.*")) {
            site.console("pleegplein:install --yes library 1.0.0");
        } else if (!said.matches("(?s).*\nlibrary +\\| 1\\.0\\.0.*")) {
            site.console("pleegplein:update --yes library 1.0.0");
        }
        site.awaitDemo();
    }

    @Test
    void fiftyUpdatesUnderLoadStopNothingElseAndLeaveNothingBehind() throws Exception {
        Releases releases = new Releases("library", folder);
        List<String> commands = new ArrayList<>();
        for (int i = 1; i <= UPDATES; i++) {
            Path archive = releases.make("1.0." + i, ROOMS.get(i % ROOMS.size()));
            commands.add("pleegplein:update --yes library " + archive);
        }
        String article = http.page(ARTICLE).selectFirst("article").text();
        long classes = classesInUse();
        Machine.Memory before;
        StoppedBundles stopped = StoppedBundles.watch(site);
        try (Load load = new Load(http, both(), Duration.ofMillis(250), UpdatesOnEmbeddedIT::isExpected)) {
            String said = site.console(commands.subList(0, WARM_UP), Duration.ofMinutes(5));
            before = site.machine().memory();
            said += site.console(commands.subList(WARM_UP, UPDATES), Duration.ofMinutes(5));
            assertEquals(UPDATES, said.split("Done: library", -1).length - 1, said);
            load.close();
            assertEquals(List.of(), load.faults());
            for (String path : OTHERS) {
                assertTrue(load.answered(path) > 20, path);
            }
        }
        assertEquals(Set.of("nl.pleegplein.library.core", "nl.pleegplein.library.web"), stopped.names());
        Site.await("the article").until(() -> http.status(ARTICLE) == 200);
        assertEquals(article, http.page(ARTICLE).selectFirst("article").text());
        long after = classesInUse();
        assertTrue(after < classes * 1.2, "classes of the library: " + classes + ", after the updates: " + after);
        Machine.Memory now = site.machine().memory();
        String grown = before + " after " + WARM_UP + " updates, " + now + " after " + UPDATES;
        assertTrue(now.heap() - before.heap() < HEAP_MARGIN, grown);
        assertTrue(now.metaspace() - before.metaspace() < METASPACE_MARGIN, grown);
    }

    @Test
    void anUpdateOfAnApiNamesBeforehandWhoElseStops() throws Exception {
        Path archive = new Releases("library", folder).make("1.1.0", Set.of("api", "core", "web"));
        StoppedBundles stopped = StoppedBundles.watch(site);
        String plan = site.console("pleegplein:update library " + archive);
        assertTrue(plan.contains("nl.pleegplein.demo (demo), for a moment"), plan);
        assertTrue(plan.contains("Nothing was changed"), plan);
        assertEquals(Set.of(), stopped.names());
        String said = site.console("pleegplein:update --yes library 1.1.0");
        assertTrue(said.contains("Done: library 1.1.0 is installed"), said);
        assertEquals(
                Set.of(
                        "nl.pleegplein.demo",
                        "nl.pleegplein.library.api",
                        "nl.pleegplein.library.core",
                        "nl.pleegplein.library.web"),
                stopped.names());
        Site.await("the article").until(() -> http.status(ARTICLE) == 200);
    }

    @Test
    void whatIsRemovedIsNotFoundAndComesBackUnharmed() {
        String article = http.page(ARTICLE).selectFirst("article").text();
        String said = site.console("pleegplein:remove --yes library");
        assertTrue(said.contains("Done: library is removed"), said);
        for (String path : List.of("/bibliotheek", ARTICLE, "/api/library/articles")) {
            assertEquals(404, http.status(path), path);
        }
        // Members who know about it are still found.
        assertFalse(http.get("/api/search?q=hechting&size=50").body().contains("/bibliotheek/"));
        assertTrue(!site.console("pleegplein:search-state").contains("article"), "its kinds are forgotten");
        assertTrue(site.console("pleegplein:list").contains("removed by an operator"));
        site.console("pleegplein:install --yes library 1.0.0");
        site.awaitDemo();
        assertEquals(article, http.page(ARTICLE).selectFirst("article").text());
    }

    @Test
    void aBundleThatMissesSomethingIsRefusedBeforeAnythingStops() throws Exception {
        Path archive = new Releases("library", folder).make("1.0.61", Set.of("web"), new Releases.Change() {
            @Override
            public void headers(Attributes headers) {
                headers.putValue("Import-Package", "org.example.missing," + headers.getValue("Import-Package"));
            }
        });
        StoppedBundles stopped = StoppedBundles.watch(site);
        String said = site.console("pleegplein:update --yes library " + archive);
        assertTrue(said.contains("cannot run here: it needs") && said.contains("org.example.missing"), said);
        assertEquals(Set.of(), stopped.names());
        assertEquals(200, http.status(ARTICLE));
    }

    @Test
    void anActivatorThatThrowsIsTakenBack() throws Exception {
        Path archive = new Releases("library", folder).make("1.0.62", Set.of("web"), new Releases.Change() {
            @Override
            public void headers(Attributes headers) {
                headers.putValue("Bundle-Activator", "org.example.Missing");
            }
        });
        assertTakenBack(archive, "org.example.Missing");
    }

    @Test
    void aMigrationThatFailsIsTakenBack() throws Exception {
        Path archive = new Releases("library", folder).make("1.0.63", Set.of("core"), new Releases.Change() {
            @Override
            public String text(String name, String content) {
                return !name.endsWith("changelog.yaml") ? content : content.stripTrailing() + """

                          - changeSet:
                              id: broken
                              author: test
                              changes:
                                - sql: {sql: "insert into bestaat_niet values (1)"}
                        """;
            }
        });
        assertTakenBack(archive, "its database");
    }

    @Test
    void whatIsNoReleaseIsToldAndChangesNothing() throws IOException {
        Path text = Files.writeString(folder.resolve("no.kar"), "no zip");
        assertTrue(site.console("pleegplein:update --yes library " + text).contains("is not a Karaf archive"));
        assertTrue(site.console("pleegplein:update --yes library 9.9.9").contains("There is no library 9.9.9"));
        assertTrue(site.console("pleegplein:install --yes library").contains("is installed; use pleegplein:update"));
        assertTrue(site.console("pleegplein:install --yes blogs").contains("There is no domain blogs"));
        assertEquals(200, http.status(ARTICLE));
    }

    private void assertTakenBack(Path archive, String reason) {
        String said = site.console("pleegplein:update --yes library " + archive);
        assertTrue(said.contains("It failed: ") && said.contains(reason), said);
        assertTrue(said.contains("library 1.0.0 is back"), said);
        Site.await("the article").until(() -> http.status(ARTICLE) == 200);
        Site.await("its hits")
                .until(() -> http.get("/api/search?q=hechting&size=50").body().contains("/bibliotheek/"));
        assertTrue(site.console("pleegplein:list").contains(reason), "the reason stands in the list of changes");
    }

    /** Classes are loaded when they are needed first: counted when all of them have been. */
    private long classesInUse() throws IOException {
        for (String path : both()) {
            assertEquals(200, http.status(path), path);
        }
        return site.machine().classes("library");
    }

    private static List<String> both() {
        List<String> both = new ArrayList<>(OTHERS);
        both.addAll(LIBRARY);
        return both;
    }

    /** Nobody notices, but who reads in the library: for a moment it is away, and says when to come back. */
    private static boolean isExpected(String path, HttpResponse<String> answer) {
        boolean away = LIBRARY.contains(path)
                && answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
        return answer.statusCode() == 200 || away;
    }
}
