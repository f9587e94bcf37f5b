package nl.pleegplein.itests.support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Solr server in a process of its own, that can fall out and come back at the same address. */
public final class SolrProcess {
    private final Path home;
    private final int port;
    private volatile Optional<Process> process = Optional.empty();

    SolrProcess(Path home) throws IOException {
        this.home = home.toAbsolutePath();
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        deleteData();
        Files.createDirectories(this.home.getParent());
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/solr";
    }

    /** Starts it on the data that it had, and waits until it answers. */
    public void start() {
        if (process.filter(Process::isAlive).isPresent()) {
            return;
        }
        try {
            Process started = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            process = Optional.of(started);
            // It says this when it answers, and then nothing more; and it ends when this process no longer holds its
            // input.
            BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
            if (!url().equals(output.readLine())) {
                kill();
                throw new IllegalStateException("Solr did not start: " + Files.readString(log()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without warning. */
    public void kill() {
        process.ifPresent(running -> running.destroyForcibly().onExit().join());
        process = Optional.empty();
    }

    /** As when its disk is lost; it must not run. */
    public void deleteData() throws IOException {
        delete(home);
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path log() {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    private List<String> command() throws IOException {
        Path module = Path.of(System.getProperty("pleegplein.solr.server"));
        Path libraries = module.resolve("solr-server.classpath");
        if (!Files.exists(libraries)) {
            throw new IllegalStateException("Not there: " + libraries + "; package bundles/platform/search/solr first");
        }
        String classPath = String.join(
                File.pathSeparator,
                module.resolve("test-classes").toString(),
                module.resolve("classes").toString(),
                Files.readString(libraries).strip());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "nl.pleegplein.search.solr.SolrServer",
                home.toString(),
                String.valueOf(port));
    }
}
