package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import nl.pleegplein.itests.clock.SettableClock;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock is set back by an hour while people write: nothing waits for that hour, also not after a crash. */
@Tag("complete")
class ClockSetBackIT {
    private static final List<String> THEMES = List.of("hechting", "gedrag", "loyaliteit");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void nothingWaitsForAnHour(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Files.writeString(
                Files.createDirectories(data.resolve("etc")).resolve("nl.pleegplein.rest.cfg"),
                "requestsPerMinute = 1000000\n");
        SettableClock clock = new SettableClock(folder);
        Map<String, String> faked = Map.of("EXTRA_JAVA_OPTS", clock.javaOption());
        int port = Ports.forRunScript();
        Writers writers = new Writers("crash", THEMES, Duration.ofMillis(300));
        try (RunScript site = RunScript.start(data, port, faked, "--no-demo")) {
            site.awaitReady();
            List<Thread> writing = writers.begin(site.http());
            writeOn(site.http(), writers, writing);
            clock.set(HOUR.negated());
            Site.await("the site lives an hour ago")
                    .until(() -> ago(site.http()).compareTo(HOUR.minusMinutes(1)) > 0);
            writeOn(site.http(), writers, writing);
            new Work(site.http()).assertNothingIsLost(writers);
            new Work(site.http()).assertAllIsWell();
            assertEquals(
                    "DONE",
                    new ImportedProof()
                            .article()
                            .bringTo(site.http())
                            .path("state")
                            .asText());
            assertTrue(site.crash() != 0, "a crash is no success");
        }
        // Leases of the process that died, taken before the clock was set back once more, last for an hour and more.
        clock.set(HOUR.multipliedBy(-2));
        try (RunScript site = RunScript.start(data, port, faked, "--no-demo")) {
            site.awaitReady();
            writeOn(site.http(), writers, writers.begin(site.http()));
            new Work(site.http()).assertNothingIsLost(writers);
            new Work(site.http()).assertAllIsWell();
            assertEquals(0, site.stop(), site.said());
        }
    }

    private static void writeOn(Http http, Writers writers, List<Thread> writing) {
        int before = writers.acknowledgements();
        Site.await("people write").until(() -> writers.acknowledgements() > before + 30);
        assertTrue(writing.stream().allMatch(Thread::isAlive), "nobody was sent away");
        assertEquals(200, http.status("/health/ready"));
    }

    private static Duration ago(Http http) {
        String date = http.get("/").headers().firstValue("Date").orElseThrow();
        Instant there =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Duration.between(there, Instant.now());
    }
}
