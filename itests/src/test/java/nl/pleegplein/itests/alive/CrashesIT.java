package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    /** In each it is killed while people write, and twice while it starts and takes up what was broken off: some 30 s. */
    private static final int FEW_ROUNDS = 7;

    private static final int MANY_ROUNDS = 67;
    private static final int KILLS_AT_STARTS = 2;
    /** A whole start logs some 80. */
    private static final int MOST_LINES_OF_A_START = 60;

    private static final int JOBS_AT_ONCE = 2;
    /** Ready sooner, and it does not live to see what the optimising compiler would do for it. */
    private static final Map<String, String> SHORT_LIVED = Map.of("EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatWasAcknowledgedIsThereAfterACrash(@TempDir Path data) throws Exception {
        crash(FEW_ROUNDS, data, SHORT_LIVED);
    }

    @Test
    @Tag("complete")
    void manyTimes(@TempDir Path data) throws Exception {
        crash(MANY_ROUNDS, data, SHORT_LIVED);
    }

    @Test
    @Tag("complete")
    void manyTimesOnPostgresAndARemoteSolr(@TempDir Path data) throws Exception {
        try (Servers servers = Servers.start()) {
            Map<String, String> settings = new HashMap<>(servers.environment());
            settings.putAll(SHORT_LIVED);
            crash(MANY_ROUNDS, data, settings);
        }
    }

    private void crash(int rounds, Path data, Map<String, String> settings) throws Exception {
        Path etc = Files.createDirectories(data.resolve("etc"));
        Files.writeString(etc.resolve("nl.pleegplein.rest.cfg"), "requestsPerMinute = 1000000\n");
        int port = Ports.forRunScript();
        Writers writers = new Writers("crash", THEMES);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < rounds; round++) {
            try (RunScript site = RunScript.start(data, port, settings, "--no-demo")) {
                site.awaitReady();
                assertNothingNewIsLost(new Work(site.http()), writers, seen);
                killWhilePeopleWrite(site, writers);
            }
            for (int start = 0; start < KILLS_AT_STARTS; start++) {
                int lines = 1 + random.nextInt(MOST_LINES_OF_A_START);
                try (RunScript site = RunScript.start(data, port, settings, "--no-demo")) {
                    site.awaitLogged(lines);
                    assertTrue(site.crash() != 0, "a crash is no success");
                }
            }
        }
        try (RunScript site = RunScript.start(data, port, settings, "--no-demo")) {
            site.awaitReady();
            new Work(site.http()).assertNothingIsLost(writers);
            assertEquals(0, site.stop(), site.said());
        }
        assertFilesBelongToArticles(data, settings, writers, rounds * (1 + KILLS_AT_STARTS));
    }

    /** All of them each time would take longer than the crashes; they are asked for at the end. */
    private static void assertNothingNewIsLost(Work work, Writers writers, Set<String> seen) {
        Set<String> articles = new HashSet<>(writers.articles());
        articles.removeAll(seen);
        work.assertNothingIsLost(writers, articles);
        seen.addAll(articles);
    }

    private void killWhilePeopleWrite(RunScript site, Writers writers) throws Exception {
        int enough = writers.acknowledgements() + 5 + random.nextInt(60);
        List<Thread> writing = writers.begin(site.http());
        Site.await("people write").until(() -> writers.acknowledgements() > enough);
        assertTrue(site.crash() != 0, "a crash is no success");
        for (Thread writer : writing) {
            writer.join();
        }
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
