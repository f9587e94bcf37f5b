package nl.pleegplein.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The site as the README's first command starts it. */
public final class RunScript implements AutoCloseable {
    private static final List<String> UNIGNORED = List.of("env", "--default-signal=INT");

    private final Process script;
    private final Path output;
    private final Path data;
    private final Http http;
    private final long loggedBefore;

    private RunScript(Process script, Path output, Path data, Http http, long loggedBefore) {
        this.loggedBefore = loggedBefore;
        this.script = script;
        this.output = output;
        this.data = data;
        this.http = http;
    }

    /** Starts {@code run.sh} and does not wait. */
    public static RunScript start(Path data, int port, String... more) throws IOException {
        return start(data, port, Map.of(), more);
    }

    /** @param settings environment variables */
    public static RunScript start(Path data, int port, Map<String, String> settings, String... more)
            throws IOException {
        Files.createDirectories(data.getParent());
        long loggedBefore = logged(data);
        Path output = Files.createTempFile(data.getParent(), "run", ".out");
        List<String> command = new ArrayList<>();
        if (interruptible()) {
            command.addAll(UNIGNORED);
        }
        command.addAll(
                List.of("sh", "../karaf-assembly/run.sh", "--port", String.valueOf(port), "--data", data.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        Process script = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RunScript(script, output, data, new Http(URI.create("http://localhost:" + port)), loggedBefore);
    }

    /** Whether this machine's env can undo what a build in the background inherits: that Ctrl-C is ignored. */
    private static boolean interruptible() throws IOException {
        List<String> probe = new ArrayList<>(UNIGNORED);
        probe.add("true");
        try {
            return new ProcessBuilder(probe).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs one command with console.sh and gives what it printed. */
    public String console(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "../karaf-assembly/console.sh", "--data", data.toString(), command)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("No end to: " + command + "\n" + output);
        }
        return output;
    }

    public Http http() {
        return http;
    }

    /** What it has said so far. */
    public String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    public void awaitReady() {
        // Two of them starting on a busy machine of two cores take a minute and more.
        Site.await("run.sh says where the site is")
                .atMost(Duration.ofMinutes(4))
                .until(() -> {
                    if (!script.isAlive()) {
                        throw new AssertionError(said());
                    }
                    return said().contains("Pleegplein is at http://localhost:");
                });
        Path code = data.resolve("keep/pleegplein/first-operator");
        if (Files.exists(code)) {
            becomeOperator(code);
        }
    }

    private void becomeOperator(Path code) {
        try {
            Operator.first(http, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the site has logged so many lines more than before it was started. */
    public void awaitLogged(int lines) {
        Site.await("the site logs " + lines + " lines").until(() -> {
            if (!script.isAlive()) {
                throw new AssertionError(said());
            }
            return logged(data) >= loggedBefore + lines;
        });
    }

    private static long logged(Path data) throws IOException {
        Path log = data.resolve("keep/log/pleegplein.log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    /** As Ctrl-C does (TERM where this machine cannot send it to what runs in the background); the exit status after it. */
    public int interrupt() throws IOException, InterruptedException {
        return stop(interruptible() ? "-INT" : "-TERM");
    }

    /** Asks it to stop, and gives the exit status after it. */
    public int stop() throws IOException, InterruptedException {
        return stop("-TERM");
    }

    private int stop(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(script.pid())).start().waitFor();
        if (!script.waitFor(90, TimeUnit.SECONDS)) {
            throw new AssertionError("run.sh does not stop: " + said());
        }
        return script.exitValue();
    }

    /** {@code kill -9} of the Java process, and the exit status of the script after it. */
    public int crash() throws IOException, InterruptedException {
        ProcessHandle java = script.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Java below run.sh"));
        java.destroyForcibly();
        if (!script.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("run.sh does not notice: " + said());
        }
        return script.exitValue();
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly().waitFor();
    }
}
