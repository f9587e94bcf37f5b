package nl.pleegplein.itests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import nl.pleegplein.itests.bench.figures.Stacks;
import nl.pleegplein.itests.bench.load.Page;
import nl.pleegplein.itests.bench.load.Popularity;
import nl.pleegplein.itests.bench.load.Wrk;
import nl.pleegplein.itests.bench.site.RunningSite;
import nl.pleegplein.itests.bench.site.ServerProcess;

/** Says what the processor is busy with while pages are asked for, and who asks for memory, as async-profiler sees it. */
final class Profile {
    private static final int SECONDS = 15;

    private final Options options;
    private final RunningSite site;
    private final Path folder;

    Profile(Options options, RunningSite site, Path folder) throws IOException {
        this.options = options;
        this.site = site;
        this.folder = Files.createDirectories(folder);
    }

    void of(List<Page> pages) throws IOException, InterruptedException {
        Path library = folder.resolve("libasyncProfiler.so");
        String machine = System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x64";
        try (InputStream in = Profile.class.getResourceAsStream("/" + machine + "/libasyncProfiler.so")) {
            Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
        }
        Measuring measuring = new Measuring(options, site);
        Wrk wrk = new Wrk(site.http().site(), folder);
        for (Page page : pages) {
            measuring.warmUp(page);
            // The frequency of a timer on processor time works where perf_event_open is not allowed.
            profile(page, "event=ctimer,interval=1ms", "", wrk, library, Looked.CPU);
            profile(page, "event=alloc,alloc=64k", ",total", wrk, library, Looked.MEMORY);
        }
    }

    /** What is looked at, and in what its total for a request is told. */
    private enum Looked {
        CPU("ms") {
            @Override
            double of(ServerProcess.Used used) {
                return used.cpuMillis();
            }
        },
        MEMORY("KB") {
            @Override
            double of(ServerProcess.Used used) {
                return used.allocated() / 1024.0;
            }
        };

        private final String unit;

        Looked(String unit) {
            this.unit = unit;
        }

        abstract double of(ServerProcess.Used used);
    }

    private void profile(Page page, String what, String how, Wrk wrk, Path library, Looked looked)
            throws IOException, InterruptedException {
        ServerProcess server = site.process();
        String name = looked.name().toLowerCase(Locale.ROOT);
        Path stacks = folder.resolve(page.name().replace(' ', '-') + "-" + name + ".stacks");
        agent(server, library, "start," + what);
        ServerProcess.Used before = server.before();
        Wrk.Run run = wrk.run(page, Popularity.EVENLY, Measuring.MANY, SECONDS);
        double each = looked.of(server.after().since(before)) / Math.max(1, run.requests());
        agent(server, library, "stop,collapsed,file=" + stacks + how);
        Progress.tell(System.lineSeparator() + "== " + page.name() + ", " + name + ", " + run.requests() + " requests");
        Progress.tell(Stacks.read(stacks).report(each, looked.unit));
    }

    private static void agent(ServerProcess server, Path library, String command)
            throws IOException, InterruptedException {
        // jcmd takes what has an equals sign for an argument of its own, unless it is quoted.
        server.run("JVMTI.agent_load", library.toString(), '"' + command + '"');
    }
}
