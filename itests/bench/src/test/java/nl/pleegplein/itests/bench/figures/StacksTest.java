package nl.pleegplein.itests.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StacksTest {
    @Test
    void whatTheJdkDoesCountsForWhoCalledItAndTheJvmForItself() {
        assertEquals("org/h2/", Stacks.library(List.of("a/B.run", "org/h2/X.y", "java/util/HashMap.get")));
        assertEquals(
                "nl/pleegplein/web/shell",
                Stacks.library(List.of("nl/pleegplein/web/shell/A.b", "java/lang/String.trim")));
        assertEquals(
                "just-in-time compilers",
                Stacks.library(List.of("start_thread", "CompileBroker::compiler_thread_loop", "Compile::Compile")));
        assertEquals("garbage collectors", Stacks.library(List.of("start_thread", "GangWorker::loop", "G1Task::work")));
        assertEquals(
                "garbage collectors",
                Stacks.library(List.of("start_thread", "VMThread::run", "VM_GenCollectForAllocation::doit")));
    }

    @Test
    void sharesAddUpInMilliseconds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("stacks");
        Files.writeString(file, "x/Y.run;nl/pleegplein/a/b/C.d;org/h2/X.y 3\nx/Y.run;nl/pleegplein/a/b/C.d 1\n");
        String report = Stacks.read(file).report(2, "ms");
        assertTrue(report.contains(" 75.0 %     1.500 ms  org/h2/"), report);
        assertTrue(report.contains("100.0 %     2.000 ms  nl/pleegplein/a/b/C.d"), report);
        assertTrue(report.contains(" 25.0 %     0.500 ms  nl/pleegplein/a/b"), report);
    }
}
