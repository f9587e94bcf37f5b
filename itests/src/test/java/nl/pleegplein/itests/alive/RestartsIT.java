package nl.pleegplein.itests.alive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.Releases;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator chose is there after a restart, and what was broken meanwhile costs nothing else. */
class RestartsIT {
    private static final String LIBRARY = "/bibliotheek";

    @Test
    void choicesOutliveARestartAndALostReleaseIsReplaced(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Path kar = data.resolve("keep/kar");
        int port = Ports.forRunScript();
        Releases releases = new Releases("library", folder);
        try (RunScript site = RunScript.start(data, port, "--no-demo")) {
            site.awaitReady();
            String said =
                    site.console("pleegplein:update --yes library " + releases.make("1.0.1", Set.of("core", "web")));
            assertTrue(said.contains("Done: library 1.0.1 is installed"), said);
            assertEquals(0, site.stop(), site.said());
        }
        // As a new program does: the framework has to learn everything again.
        delete(data.resolve("keep/cache"));
        Files.writeString(Files.createDirectories(kar.resolve("rubbish")).resolve("x-features.xml"), "<features><fea");
        try (RunScript site = RunScript.start(data, port, "--no-demo")) {
            site.awaitReady();
            assertInstalled(site, "1.0.1");
            assertTrue(log(data).contains("The release in " + kar.resolve("rubbish")), "what cannot be used is named");
            assertTrue(site.crash() != 0, "a crash is no success");
        }
        delete(kar.resolve("library-1.0.1"));
        try (RunScript site = RunScript.start(data, port, "--no-demo")) {
            site.awaitReady();
            assertInstalled(site, "1.0.0");
            String removed = site.console("pleegplein:remove --yes library");
            assertTrue(removed.contains("Done: library is removed"), removed);
            assertEquals(404, site.http().status(LIBRARY));
            assertEquals(0, site.stop(), site.said());
        }
        try (RunScript site = RunScript.start(data, port, "--no-demo")) {
            site.awaitReady();
            String list = site.console("pleegplein:list");
            assertTrue(list.matches("(?s).*\nlibrary +\\| -.*removed by an operator.*"), list);
            assertEquals(404, site.http().status(LIBRARY));
            assertEquals(0, site.stop(), site.said());
        }
    }

    private static void assertInstalled(RunScript site, String version) {
        for (String page : List.of(LIBRARY, "/")) {
            assertEquals(200, site.http().status(page), page);
        }
        Site.await("library " + version)
                .until(() -> site.console("pleegplein:list")
                        .matches("(?s).*\nlibrary +\\| " + version.replace(".", "\\.") + " .*"));
    }

    private static String log(Path data) throws IOException {
        return Files.readString(data.resolve("keep/log/pleegplein.log"));
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
