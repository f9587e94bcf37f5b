package nl.pleegplein.itests.support;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** One running distribution with the demonstration content, and everything that a test does to it from outside. */
public final class Site implements ExtensionContext.Store.CloseableResource {
    private static final String PASSWORD = "only-for-tests";

    private final ExamSystem system;
    private final TestContainer container;
    private final Path home;
    private final int consolePort;
    private final Http http;
    private final AutoCloseable companion;

    private Site(
            ExamSystem system, TestContainer container, Path home, int port, int consolePort, AutoCloseable companion) {
        this.system = system;
        this.container = container;
        this.home = home;
        this.consolePort = consolePort;
        this.http = new Http(URI.create("http://localhost:" + port));
        this.companion = companion;
    }

    /**
     * Starts a distribution.
     *
     * @param name of its folder below target
     * @param settings file in etc, key, value
     * @param companion what must live as long as the site, such as its database
     */
    public static Site start(String name, List<Setting> settings, AutoCloseable companion) throws IOException {
        int port = freePort();
        int consolePort = freePort();
        File folder = new File("target/sites/" + name).getAbsoluteFile();
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("pleegplein.distribution"))
                                .toURI()
                                .toString())
                        .name("Pleegplein")
                        .karafVersion(System.getProperty("pleegplein.karaf.version"))
                        .unpackDirectory(folder)
                        .useDeployFolder(false),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole().startRemoteShell(),
                vmOption("-Xmx768m"),
                // A site that lives for a minute or two is ready sooner without what pays off later.
                vmOption("-XX:TieredStopAtLevel=1"),
                vmOption("-XX:+UseSerialGC"),
                // Pax Exam's own bundles; they are dependencies of this module, so that Maven has fetched them.
                put(
                        "org.ops4j.pax.url.mvn",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, "
                                + "${karaf.data.uri}kar@id=kar.repository@multi@snapshots, file:"
                                + System.getProperty("pleegplein.local.repository") + "@id=local@snapshots"),
                put("org.ops4j.pax.web", "org.osgi.service.http.port", String.valueOf(port)),
                put("org.ops4j.pax.web", "org.ops4j.pax.web.listening.addresses", "127.0.0.1"),
                put("nl.pleegplein.web", "proxies", "127.0.0.1"),
                put("org.apache.karaf.shell", "sshPort", String.valueOf(consolePort)),
                editConfigurationFilePut(
                        "etc/users.properties", "operator", PASSWORD + ",admin,manager,viewer,systembundles,ssh"),
                put("nl.pleegplein.installer", "domains", "accounts,profiles,organisations,library,demo"),
                put("nl.pleegplein.demo", "enabled", "true"),
                // Pax Exam turns the log down to warnings; which bundles stop is told a step below that.
                put("org.ops4j.pax.logging", "log4j2.logger.features.name", "org.apache.karaf.features"),
                put("org.ops4j.pax.logging", "log4j2.logger.features.level", "INFO")));
        for (String option : java17()) {
            options.add(vmOption(option));
        }
        for (Setting setting : settings) {
            options.add(put(setting.pid(), setting.key(), setting.value()));
        }
        ExamSystem system = PaxExamRuntime.createTestSystem(options.toArray(new Option[0]));
        TestContainer container = PaxExamRuntime.createContainer(system);
        container.start();
        Path home;
        try (var found = Files.list(folder.toPath())) {
            home = found.filter(Files::isDirectory)
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
        }
        Site site = new Site(system, container, home, port, consolePort, companion);
        site.awaitDemo();
        Operator.first(site.http, home.resolve("data/pleegplein/first-operator"));
        return site;
    }

    /** What Karaf's own script says to Java 17; Pax Exam starts Java without that script. */
    private static List<String> java17() {
        String version = System.getProperty("pleegplein.karaf.version");
        List<String> options = new ArrayList<>(List.of(
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar"));
        for (String opened : List.of(
                "java.base/java.security",
                "java.base/java.net",
                "java.base/java.lang",
                "java.base/java.util",
                "java.naming/javax.naming.spi",
                "java.rmi/sun.rmi.transport.tcp")) {
            options.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        options.addAll(List.of("-classpath", "lib/jdk9plus/*:lib/boot/*:lib/endorsed/*"));
        return options;
    }

    /** One line of a file in etc. */
    public record Setting(String pid, String key, String value) {}

    private static Option put(String pid, String key, String value) {
        return editConfigurationFilePut("etc/" + pid + ".cfg", key, value);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Http http() {
        return http;
    }

    public URI base() {
        return http.base();
    }

    /** Where the distribution was unpacked. */
    public Path home() {
        return home;
    }

    /** What lives as long as this site, as it was given at its start. */
    public <T extends AutoCloseable> T companion(Class<T> type) {
        return type.cast(companion);
    }

    /** Waits until the demonstration content is there and can be found. */
    public void awaitDemo() {
        await("the library").until(() -> http.status("/bibliotheek/hechting-in-gewone-taal") == 200);
        await("the accounts").until(() -> http.status("/inloggen") == 200);
        await("the whole demonstration")
                .until(() -> http.get("/bibliotheek/dossiers").body().contains("je-eerste-pleegkind"));
        await("the index")
                .until(() -> http.json("/api/search?kind=article&size=1")
                                .path("total")
                                .asLong()
                        >= 60);
    }

    /** For what happens soon but not at once. */
    public static org.awaitility.core.ConditionFactory await(String what) {
        return Awaitility.await(what)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions();
    }

    /** Runs one command in the console and gives what it printed. */
    public String console(String command) {
        return console(List.of(command), Duration.ofSeconds(60));
    }

    /** Runs commands one after the other in one session and gives what they printed. */
    public String console(List<String> commands, Duration limit) {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                    home.resolve("bin/client").toString(),
                    "-b",
                    "-a",
                    String.valueOf(consolePort),
                    "-u",
                    "operator",
                    "-p",
                    PASSWORD);
            builder.environment().keySet().removeAll(List.of("KARAF_HOME", "KARAF_BASE", "KARAF_DATA", "KARAF_ETC"));
            builder.environment().putAll(Map.of("JAVA_MAX_MEM", "64m"));
            Process process = builder.redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write((String.join("\n", commands) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("No end to: " + commands + "\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The Java machine that it runs in. */
    public Machine machine() throws IOException {
        String marker = "-Dkaraf.home=" + home;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(marker))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .map(process -> new Machine(process.pid()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No Java with " + marker));
    }

    /** The log so far. */
    public String log() throws IOException {
        return Files.readString(home.resolve("data/log/pleegplein.log"));
    }

    @Override
    public void close() throws Throwable {
        Traces traces = Traces.begin(this);
        container.stop();
        try {
            traces.end();
        } finally {
            system.clear();
            companion.close();
        }
    }
}
