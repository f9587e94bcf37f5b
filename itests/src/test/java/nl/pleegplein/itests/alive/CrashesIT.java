package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.pleegplein.itests.support.KeptFiles;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Servers;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site is killed while people write: what it acknowledged is there afterwards, and what it began it ends. */
class CrashesIT {
    private static final List<String> THEMES = List.of("hechting", "gedrag", "loyaliteit");
    /** A kill costs a start, some 15 s. */
    private static final int FEW = 6;

    private static final int MANY = 100;
    private static final int JOBS_AT_ONCE = 2;
    /** Ready sooner, and it does not live to see what the optimising compiler would do for it. */
    private static final Map<String, String> SHORT_LIVED = Map.of("EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatWasAcknowledgedIsThereAfterACrash(@TempDir Path data) throws Exception {
        crash(FEW, data, SHORT_LIVED);
    }

    @Test
    @Tag("complete")
    void manyTimes(@TempDir Path data) throws Exception {
        crash(MANY, data, SHORT_LIVED);
    }

    @Test
    @Tag("complete")
    void manyTimesOnPostgresAndARemoteSolr(@TempDir Path data) throws Exception {
        try (Servers servers = Servers.start()) {
            Map<String, String> settings = new HashMap<>(servers.environment());
            settings.putAll(SHORT_LIVED);
            crash(MANY, data, settings);
        }
    }

    private void crash(int times, Path data, Map<String, String> settings) throws Exception {
        Path etc = Files.createDirectories(data.resolve("etc"));
        Files.writeString(etc.resolve("nl.pleegplein.rest.cfg"), "requestsPerMinute = 1000000\n");
        int port = Ports.forRunScript();
        Writers writers = new Writers("crash", THEMES);
        for (int i = 0; i < times; i++) {
            try (RunScript site = RunScript.start(data, port, settings, "--no-demo")) {
                site.awaitReady();
                new Work(site.http()).assertNothingIsLost(writers);
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
            new Work(site.http()).assertNothingIsLost(writers);
            assertEquals(0, site.stop(), site.said());
        }
        assertFilesBelongToArticles(data, settings, writers, times);
    }

    /** Each article has the picture that it came with; a crash leaves at most what the two jobs at work had just put down. */
    private void assertFilesBelongToArticles(Path data, Map<String, String> settings, Writers writers, int crashes)
            throws Exception {
        String url = settings.getOrDefault(
                "PLEEGPLEIN_DB_URL", "jdbc:h2:" + data.toAbsolutePath().resolve("keep/h2/pleegplein"));
        try (Connection database = DriverManager.getConnection(
                url,
                settings.getOrDefault("PLEEGPLEIN_DB_USER", "sa"),
                settings.getOrDefault("PLEEGPLEIN_DB_PASSWORD", ""))) {
            KeptFiles files = KeptFiles.of(database, data.resolve("keep/files"));
            assertEquals(List.of(), files.broken(), "seed " + seed);
            assertTrue(files.rows().size() >= writers.articles().size(), files + ", seed " + seed);
            assertTrue(files.orphans().size() <= crashes * JOBS_AT_ONCE, files.orphans() + ", seed " + seed);
        }
    }
}
