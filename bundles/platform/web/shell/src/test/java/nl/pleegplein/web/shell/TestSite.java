package nl.pleegplein.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.servlet.DispatcherType;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.shell.entry.EntryLimits;
import nl.pleegplein.web.shell.sections.TestDirectory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The frontend in the server of the distribution, without OSGi around it. */
public final class TestSite implements AutoCloseable {
    private static final Duration FORM_TIME = Duration.ofSeconds(60);
    private static final long FORM_MEMORY = 4 * 1024 * 1024;

    /** The session of which nobody can say whose it is. */
    static final String ENDLESS = "endless";

    /** What the sessions of accounts begin with; those of operators end with "beheer". */
    static final String SIGNED_IN = "signed-in-for-some-time";

    private static final AccountId ANNA = new AccountId(new UUID(0, 7));

    /** The token of an operator. */
    static final String OPERATOR = "operator-token";

    /** Of the server: so many that slow clients could take them all. */
    static final int THREADS = 16;

    private static final long KEPT = 1024 * 1024;

    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector = new ServerConnector(server);
    private final Workers workers = new Workers();
    private final TestRevision revision = new TestRevision();
    private final TestDirectory directory;
    private final Frontend frontend;
    private final HttpClient client = HttpClient.newHttpClient();

    public TestSite(Path folder, TestClock clock, Duration timeLimit, int perSection, int port) throws Exception {
        this(folder, clock, settings(timeLimit, FORM_TIME, Set.of()), perSection, port);
    }

    TestSite(Path folder, TestClock clock, Settings settings, int perSection, int port) throws Exception {
        directory = new TestDirectory(folder, clock, workers.pool(), perSection, Frontend.texts(clock));
        frontend = new Frontend(
                directory.directory(),
                workers,
                TestSite::viewer,
                () -> Optional.of(new TestKeys()),
                () -> Optional.of(revision),
                settings,
                clock,
                () -> {});
        directory.startShell(frontend.ownSection(), shellAssets());
        ServletContextHandler context = new ServletContextHandler();
        FilterHolder filter = new FilterHolder(frontend.filter());
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder servlet = new ServletHolder(frontend.servlet());
        servlet.setAsyncSupported(true);
        context.addServlet(servlet, "/*");
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
    }

    static Settings settings(Duration timeLimit, Duration formTimeLimit, Set<String> proxies) {
        return settings(timeLimit, formTimeLimit, proxies, FORM_MEMORY);
    }

    static Settings settings(Duration timeLimit, Duration formTimeLimit, Set<String> proxies, long formMemory) {
        return new Settings(
                "", proxies, new EntryLimits(10_000, 10_000, 20_000), timeLimit, formTimeLimit, formMemory, KEPT);
    }

    /** Tells of a change of what the site shows. */
    TestRevision revision() {
        return revision;
    }

    private static Viewer viewer(Credentials credentials) {
        if (credentials.session().filter(ENDLESS::equals).isPresent()) {
            throw new StackOverflowError();
        }
        if (credentials.bearer().filter(OPERATOR::equals).isPresent()) {
            return Viewer.system();
        }
        return credentials
                .session()
                .map(session -> new Viewer(
                        session.startsWith(SIGNED_IN) ? Optional.of(ANNA) : Optional.empty(),
                        session.endsWith("beheer") ? Set.of(Role.OPERATOR) : Set.of(),
                        Set.of("members")))
                .orElseGet(Viewer::visitor);
    }

    private static Map<String, byte[]> shellAssets() throws IOException {
        Map<String, byte[]> assets = new HashMap<>();
        try (var files = Files.list(Path.of("target/classes/assets"))) {
            for (Path file : files.toList()) {
                assets.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return assets;
    }

    public TestDirectory sections() {
        return directory;
    }

    Frontend frontend() {
        return frontend;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** The first line of the answer to a request that no decent client would send. */
    String raw(String request) throws IOException {
        return raw(request, "Host: localhost");
    }

    /** A connection over which a part of a form was sent. */
    Socket unfinished(String path, String part) throws IOException {
        Socket socket = connected();
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
        socket.getOutputStream().write((head + part).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** A connection over which nothing was said yet, with little room for what is not read. */
    Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
        return socket;
    }

    String raw(String request, String hosts) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write((request + "\r\n" + hosts + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
        workers.close();
    }
}
