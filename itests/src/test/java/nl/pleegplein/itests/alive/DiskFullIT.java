package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Operator;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Site;
import nl.pleegplein.itests.support.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk with the data is full while people write: they are told, nothing is lost, and with room again all goes on. */
@Tag("complete")
class DiskFullIT {
    private static final int MEGABYTES = 900;
    private static final String THEME = "/api/taxonomy/themes/gedrag";

    @Test
    void peopleAreToldNothingIsLostAndItGoesOn(@TempDir Path folder) throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.mount(folder.resolve("disk"), MEGABYTES);
        assumeTrue(mounted.isPresent(), "This needs a small file system, and mount(8) is not permitted here");
        try (SmallDisk disk = mounted.get()) {
            Path data = disk.folder().resolve("data");
            Path etc = Files.createDirectories(data.resolve("etc"));
            Files.writeString(etc.resolve("nl.pleegplein.rest.cfg"), "requestsPerMinute = 1000000\n");
            Files.writeString(
                    etc.resolve("nl.pleegplein.operations.cfg"),
                    "diskWarnMegabytes = 200\ndiskCriticalMegabytes = 50\n");
            int port = Ports.forRunScript();
            int last;
            try (RunScript site = RunScript.start(data, port, "--no-demo")) {
                site.awaitReady();
                last = fillAndGoOn(site.http(), disk);
                assertTrue(site.crash() != 0, "a crash is no success");
            }
            try (RunScript site = RunScript.start(data, port, "--no-demo")) {
                site.awaitReady();
                assertTrue(version(site.http()) >= last, "what was acknowledged is there after a crash too");
                assertEquals(0, site.stop(), site.said());
            }
        }
    }

    /** Gives the last version that was acknowledged. */
    private static int fillAndGoOn(Http http, SmallDisk disk) throws Exception {
        Work work = new Work(http);
        work.assertAllIsWell();
        int version = edit(http, 1).orElseThrow();
        disk.fill();
        Site.await("health says that the disk is full")
                .until(() -> check(http, "disk").contains("CRITICAL") && http.status("/health/ready") == 503);

        // The database has some room in its file; then it can keep nothing more, and says so.
        Optional<Integer> kept = Optional.of(version);
        while (kept.isPresent()) {
            version = kept.get();
            kept = edit(http, version + 1);
        }
        HttpResponse<String> refused = ImportedProof.send(
                http,
                new ImportedProof().file("articles/vol.md", new byte[1 << 20]).zip(),
                "vol");
        assertEquals(503, refused.statusCode(), refused.body());
        for (String path : List.of("/", "/health/live")) {
            assertEquals(200, http.status(path), path);
        }

        disk.makeRoom();
        int next = version + 2;
        Site.await("people write again")
                .atMost(Duration.ofSeconds(60))
                .until(() -> edit(http, next).isPresent());
        assertEquals(next, version(http));
        JsonNode job = new ImportedProof().article().bringTo(http);
        assertEquals("DONE", job.path("state").asText(), job.toString());
        Site.await("the search follows")
                .until(() ->
                        http.json("/api/search?q=kwispelbloem").path("total").asInt() == 1);
        work.assertAllIsWell();
        return next;
    }

    /** The version when it is acknowledged; else it must be told as what passes. */
    private static Optional<Integer> edit(Http http, int version) {
        HttpResponse<String> now = http.get(THEME, Operator.of(http).program());
        if (now.statusCode() != 200) {
            assertTold(now);
            return Optional.empty();
        }
        ObjectNode term = (ObjectNode) Http.json(now);
        term.withObject("/title").put("nl", "Versie " + version);
        HttpResponse<String> answer = http.send(http.to(THEME, Operator.of(http).sending("application/json"))
                .PUT(BodyPublishers.ofString(term.toString())));
        if (answer.statusCode() == 200) {
            return Optional.of(version);
        }
        assertTold(answer);
        return Optional.empty();
    }

    private static void assertTold(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), answer.body());
    }

    private static int version(Http http) {
        String title = http.json(THEME).path("title").path("nl").asText();
        return Integer.parseInt(title.replace("Versie ", ""));
    }

    private static String check(Http http, String name) {
        for (JsonNode check : http.json("/health", Operator.of(http).program()).path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check.toString();
            }
        }
        return "";
    }
}
