package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.pleegplein.itests.support.RunScript;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command: starts, runs beside another, stops when asked, and loses nothing when it is killed. */
class RunScriptIT {
    @Test
    void runsTwiceSideBySideStopsCleanlyAndLosesNothing(@TempDir Path folder) throws Exception {
        int first = freePort();
        int second = freePort();
        try (RunScript one = RunScript.start(folder.resolve("one"), first);
                RunScript two = RunScript.start(folder.resolve("two"), second, "--no-demo")) {
            one.awaitReady();
            two.awaitReady();
            Site.await("the demonstration is in one").until(() -> one.http().status(PagesContract.ARTICLE) == 200);
            assertEquals(404, two.http().status(PagesContract.ARTICLE), "and not in the other");
            assertEquals(200, two.http().status("/bibliotheek"), "an empty library has a page");

            assertEquals(0, two.stop(), two.said());
            assertTrue(two.said().contains("Stopped."), two.said());

            ImportedProof.bring(one.http());
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
                assertEquals(0, again.stop(), again.said());
            }
        }
    }

    private static int freePort() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (ServerSocket socket = new ServerSocket(0)) {
                // The console listens 1000 higher.
                if (socket.getLocalPort() < 64000) {
                    return socket.getLocalPort();
                }
            }
        }
        throw new IOException("No free port");
    }
}
