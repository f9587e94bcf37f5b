package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Servers;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site is killed while people write: what it acknowledged is there afterwards, and what it began it ends. */
@Tag("complete")
class CrashesIT {
    private static final List<String> THEMES = List.of("hechting", "gedrag", "loyaliteit");
    private static final int FEW = 4;
    private static final int MANY = 100;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatWasAcknowledgedIsThereAfterACrash(@TempDir Path data) throws Exception {
        crash(FEW, data, Map.of());
    }

    @Test
    void alsoOnPostgresAndARemoteSolr(@TempDir Path data) throws Exception {
        try (Servers servers = Servers.start()) {
            crash(FEW / 2, data, servers.environment());
        }
    }

    @Test
    void manyTimes(@TempDir Path data) throws Exception {
        crash(MANY, data, Map.of());
    }

    @Test
    void manyTimesOnPostgresAndARemoteSolr(@TempDir Path data) throws Exception {
        try (Servers servers = Servers.start()) {
            crash(MANY, data, servers.environment());
        }
    }

    private void crash(int times, Path data, Map<String, String> settings) throws Exception {
        Path etc = Files.createDirectories(data.resolve("etc"));
        Files.writeString(etc.resolve("nl.pleegplein.rest.cfg"), "requestsPerMinute = 1000000\n");
        int port = Ports.forRunScript();
        Writers writers = new Writers(THEMES);
        for (int i = 0; i < times; i++) {
            try (RunScript site = RunScript.start(data, port, settings, "--no-demo")) {
                site.awaitReady();
                assertNothingIsLost(site.http(), writers);
                int before = writers.acknowledgements();
                List<Thread> writing = writers.begin(site.http());
                int enough = before + 5 + random.nextInt(60);
                Site.await("people write").until(() -> writers.acknowledgements() > enough);
                assertTrue(site.crash() != 0, "a crash is no success");
                for (Thread writer : writing) {
                    writer.join();
                }
            }
        }
        try (RunScript site = RunScript.start(data, port, settings, "--no-demo")) {
            site.awaitReady();
            assertNothingIsLost(site.http(), writers);
            assertEquals(0, site.stop(), site.said());
        }
    }

    private void assertNothingIsLost(Http http, Writers writers) {
        assertEquals(List.of(), writers.lostEdits(http), "seed " + seed);
        List<String> articles = writers.articles();
        for (String article : articles) {
            Site.await("the import of " + article + ", seed " + seed).until(() -> http.status(article) == 200);
        }
        Site.await("the index has all articles, seed " + seed)
                .until(() -> http.json("/api/search?kind=article&size=1")
                                .path("total")
                                .asInt()
                        >= articles.size());
        Site.await("all events are delivered, seed " + seed)
                .until(() -> figure(http, "pleegplein_events_waiting") == 0
                        && figure(http, "pleegplein_events_parked") == 0);
    }

    private static double figure(Http http, String name) {
        return http.get("/metrics", "Authorization", "Bearer " + Site.OPERATOR_TOKEN)
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
