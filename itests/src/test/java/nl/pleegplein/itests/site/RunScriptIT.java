package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import nl.pleegplein.itests.support.ImportedProof;
import nl.pleegplein.itests.support.Ports;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command: starts, runs beside another, stops when asked, and loses nothing when it is killed. */
class RunScriptIT {
    @Test
    void runsTwiceSideBySideStopsCleanlyAndLosesNothing(@TempDir Path folder) throws Exception {
        int first = Ports.forRunScript();
        int second = Ports.forRunScript();
        try (RunScript one = RunScript.start(folder.resolve("one"), first);
                RunScript two =
                        RunScript.start(folder.resolve("two"), second, Map.of("JAVA_MAX_MEM", "400m"), "--no-demo")) {
            one.awaitReady();
            two.awaitReady();
            assertEquals(200, one.http().status(PagesContract.ARTICLE), "the demonstration is there when it says so");
            assertEquals(404, two.http().status(PagesContract.ARTICLE), "and not in the other");
            anEmptySiteHasPagesThatSaySo(two);
            // The collector for small heaps counts only one of its two survivor spaces.
            int heap = Integer.parseInt(kilobytes(two.console("shell:info"), "Maximum heap size"));
            assertTrue(heap <= 409_600 && heap > 360_000, "400m are " + heap + " kB");
            assertEquals(0, two.interrupt(), two.said());
            assertTrue(two.said().contains("Stopped."), two.said());

            onlyTheOwnerReads(folder.resolve("one"));
            ImportedProof.bring(one.http());
            one.console("pleegplein:demo-remove");
            Site.await("the demonstration is gone").until(() -> one.http().status(PagesContract.ARTICLE) == 404);
            assertTrue(one.crash() != 0, "a crash is no success");
            try (RunScript again = RunScript.start(folder.resolve("one"), first)) {
                again.awaitReady();
                assertEquals(200, again.http().status("/bibliotheek/een-proef"), "what was acknowledged is there");
                Site.await("it can be found")
                        .until(() -> again.http()
                                        .json("/api/search?q=kwispelbloem")
                                        .path("total")
                                        .asInt()
                                == 1);
                assertEquals(404, again.http().status(PagesContract.ARTICLE), "what was removed stays removed");
                assertEquals(0, again.stop(), again.said());
            }
        }
    }

    private static void anEmptySiteHasPagesThatSaySo(RunScript site) {
        for (String path : List.of("/", "/bibliotheek", "/bibliotheek/dossiers", "/zoeken?q=school", "/feed")) {
            Document page = site.http().page(path);
            assertFalse(page.select("main h1").isEmpty(), path);
        }
        String library = site.http().page("/bibliotheek").selectFirst("main").text();
        assertTrue(library.contains("De bibliotheek is nog leeg"), library);
        assertEquals(200, site.http().status("/sitemap.xml"));
        assertEquals(200, site.http().status("/feed/atom"));
    }

    private static String kilobytes(String told, String what) {
        String line = told.lines().filter(one -> one.contains(what)).findFirst().orElse(told);
        String plain = line.replaceAll("\u001b\\[[0-9;]*m", "");
        return plain.replace(what, "").replaceAll("[^0-9]", "");
    }

    private static void onlyTheOwnerReads(Path data) throws IOException {
        for (String file : List.of("console-password", "program/etc/users.properties")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))),
                    file);
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
    }
}
