package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Servers;
import nl.pleegplein.itests.support.Site;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL or Solr is away while people write: they are told so, nothing is lost, and all goes on by itself. */
@Tag("complete")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesIT {
    private static final Duration SHORT = Duration.ofSeconds(6);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(17);
    private static final List<String> THEMES = List.of("hechting", "gedrag", "loyaliteit");
    private static final List<String> NEED_DATABASE = List.of("/bibliotheek", "/api/library/articles");
    private static final List<String> NEED_NOTHING = List.of("/", "/zoeken", "/health/live");

    private final Writers writers = new Writers("crash", THEMES, Duration.ofMillis(300));
    private List<Thread> writing = List.of();
    private Servers servers;
    private RunScript site;
    private Http http;
    private Work work;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path etc = Files.createDirectories(folder.resolve("data/etc"));
        Files.writeString(
                etc.resolve("nl.pleegplein.rest.cfg"), "requestsPerMinute = 1000000\nrequestsAtOncePerClient = 1000\n");
        servers = Servers.start();
        site = RunScript.start(folder.resolve("data"), Ports.forRunScript(), servers.environment(), "--no-demo");
        site.awaitReady();
        http = site.http();
        work = new Work(http);
    }

    @AfterAll
    void stop() throws Exception {
        try (Servers both = servers;
                RunScript running = site) {
            assertEquals(0, running.stop(), running.said());
        }
    }

    @BeforeEach
    void peopleWrite() {
        int before = writers.acknowledgements();
        Site.await("people write").until(() -> {
            // Who was told that the site is away comes back.
            if (writing.stream().noneMatch(Thread::isAlive)) {
                writing = writers.begin(http);
            }
            return writers.acknowledgements() > before + 10;
        });
    }

    @AfterEach
    void theyGoOnAndNothingIsLost() throws Exception {
        peopleWrite();
        writers.stop();
        for (Thread writer : writing) {
            writer.join();
        }
        work.assertAllIsWell();
        work.assertNothingIsLost(writers);
    }

    @Test
    void postgresStops() throws Exception {
        stopPostgres(SHORT);
    }

    @Test
    @Tag("complete")
    void postgresStopsForAMinute() throws Exception {
        stopPostgres(MINUTE);
    }

    @Test
    void postgresHangs() throws Exception {
        hangPostgres(SHORT);
    }

    @Test
    @Tag("complete")
    void postgresHangsForAMinute() throws Exception {
        hangPostgres(MINUTE);
    }

    @Test
    void solrStops() {
        stopSolr(SHORT);
    }

    @Test
    @Tag("complete")
    void solrStopsForAMinute() {
        stopSolr(MINUTE);
    }

    private void stopPostgres(Duration time) throws Exception {
        servers.postgres().stop();
        try {
            long end = System.nanoTime() + time.toNanos();
            assertToldWithoutDatabase();
            assertEquals(503, http.status("/health/ready"));
            await(end);
        } finally {
            servers.postgres().comeBack();
        }
        assertBack();
    }

    private void hangPostgres(Duration time) throws Exception {
        servers.postgres().hang();
        try {
            long end = System.nanoTime() + time.toNanos();
            // More than there are connections, and than one section has places.
            List<CompletableFuture<HttpResponse<String>>> many = IntStream.range(0, 60)
                    .mapToObj(i -> http.begin(NEED_DATABASE.get(i % NEED_DATABASE.size())))
                    .toList();
            assertToldWithoutDatabase();
            for (CompletableFuture<HttpResponse<String>> answer : many) {
                assertAway(answer.get(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS), "when it hangs");
            }
            await(end);
        } finally {
            servers.postgres().goOn();
        }
        assertBack();
    }

    private void stopSolr(Duration time) {
        servers.solr().kill();
        try {
            long end = System.nanoTime() + time.toNanos();
            int before = writers.acknowledgements();
            // Nobody asked for this before: what was answered and has not changed is still given.
            String asked = "/zoeken?q=gedrag+" + writers.acknowledgements();
            assertAway(http.get(asked), asked);
            assertAway(http.get("/api/search?q=gedrag"), "/api/search?q=gedrag");
            for (String path : NEED_DATABASE) {
                assertEquals(200, http.status(path), path);
            }
            assertEquals(200, http.status("/health/ready"));
            Site.await("people go on writing").until(() -> writers.acknowledgements() > before + 10);
            await(end);
        } finally {
            servers.solr().start();
        }
        Site.await("the search").until(() -> http.status("/api/search?q=gedrag") == 200);
    }

    /** What needs the database says in time that it is away; the rest goes on. */
    private void assertToldWithoutDatabase() {
        for (String path : NEED_NOTHING) {
            assertEquals(200, timed(path).statusCode(), path);
        }
        for (String path : NEED_DATABASE) {
            assertAway(timed(path), path);
        }
        assertAway(
                http.send(http.to(
                                "/api/taxonomy/themes/gedrag", Operator.of(http).sending("application/json"))
                        .PUT(BodyPublishers.ofString("{\"slug\": \"gedrag\", \"title\": {\"nl\": \"Gedrag\"}}"))),
                "/api/taxonomy");
    }

    private HttpResponse<String> timed(String path) {
        long start = System.nanoTime();
        HttpResponse<String> answer = http.get(path);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(LONGEST_ANSWER) < 0, path + " took " + took);
        return answer;
    }

    private static void assertAway(HttpResponse<String> answer, String path) {
        assertEquals(503, answer.statusCode(), () -> path + ": " + answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), path);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.uri().getPath().startsWith("/api/")) {
            assertTrue(type.startsWith("application/problem+json"), path + ": " + type);
        } else {
            assertFalse(Jsoup.parse(answer.body()).select("main h1").text().isEmpty(), path);
        }
    }

    /** Soon after it is back, all is: no section has to rest for what the database did. */
    private void assertBack() {
        for (String path : NEED_DATABASE) {
            Site.await(path).atMost(Duration.ofSeconds(20)).until(() -> http.status(path) == 200);
        }
        Site.await("/health/ready").atMost(Duration.ofSeconds(20)).until(() -> http.status("/health/ready") == 200);
    }

    private static void await(long end) {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
