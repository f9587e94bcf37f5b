package nl.pleegplein.itests.bench.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The distribution as {@code run.sh} starts it, behind a proxy on this machine. */
public final class RunningSite implements AutoCloseable {
    private static final Duration MOST_START = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 50;

    private final Path root;
    private final Path data;
    private final Process script;
    private final SiteHttp http;
    private Duration startTime = Duration.ZERO;

    private RunningSite(Path root, Path data, Process script, SiteHttp http) {
        this.root = root;
        this.data = data;
        this.script = script;
        this.http = http;
    }

    /** How a site is started. {@code javaOptions} come after those of the distribution. */
    public record Start(Path root, Path data, int port, String maxMemory, List<String> javaOptions) {
        public Start {
            javaOptions = List.copyOf(javaOptions);
        }
    }

    /** Starts it and waits until it is ready. */
    public static RunningSite start(Start how) throws IOException, InterruptedException {
        Files.createDirectories(how.data().getParent());
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                how.root().resolve("karaf-assembly/run.sh").toString(),
                "--port",
                String.valueOf(how.port()),
                "--data",
                how.data().toString(),
                "--no-demo");
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_MAX_MEM", how.maxMemory());
        environment.merge("EXTRA_JAVA_OPTS", String.join(" ", how.javaOptions()), (own, more) -> own + " " + more);
        // Whom the site answers then stands in X-Forwarded-For: many readers, each far below the limits for one.
        environment.put("PLEEGPLEIN_PROXIES", "127.0.0.1");
        environment.remove("PLEEGPLEIN_DOMAINS");
        long begun = System.nanoTime();
        Process script = builder.redirectErrorStream(true)
                .redirectOutput(how.data()
                        .resolveSibling(how.data().getFileName() + ".log")
                        .toFile())
                .start();
        RunningSite site = new RunningSite(how.root(), how.data(), script, new SiteHttp(how.port()));
        Runtime.getRuntime().addShutdownHook(new Thread(site::kill));
        site.awaitReady();
        site.startTime = Duration.ofNanos(System.nanoTime() - begun);
        return site;
    }

    /** Waits until it is ready, library and all. */
    public void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + MOST_START.toNanos();
        while (http.status("/health/ready") != 200 || http.status("/bibliotheek") != 200) {
            if (!script.isAlive() || System.nanoTime() > deadline) {
                kill();
                throw new IOException("The site with " + data + " does not start; see the log beside it");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** From the command, unpacking and all, to {@code /health/ready} and the library. */
    public Duration startTime() {
        return startTime;
    }

    public SiteHttp http() {
        return http;
    }

    public ServerProcess process() throws IOException {
        return new ServerProcess(script.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IOException("No Java below run.sh"))
                .pid());
    }

    /** Runs one command in the console and gives what it printed. */
    public String console(String command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "sh", root.resolve("karaf-assembly/console.sh").toString(), "--data", data.toString(), command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** Asks it to stop and waits for it, so that nothing has to be mended at the next start. */
    @Override
    public void close() throws InterruptedException {
        script.destroy();
        if (!script.waitFor(90, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private void kill() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }
}
