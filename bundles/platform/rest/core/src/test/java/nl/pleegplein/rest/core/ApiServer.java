package nl.pleegplein.rest.core;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.http.HttpServletRequest;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.persistence.api.DomainGate;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.rest.api.RestService;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The servlet with real CXF in a real Jetty, without OSGi. */
final class ApiServer implements AutoCloseable {
    /** The header in which a request says from which address it comes. */
    static final String CLIENT = "X-Client";

    final Set<String> hiddenDomains = ConcurrentHashMap.newKeySet();
    volatile Predicate<String> mayShow = domain -> !hiddenDomains.contains(domain);
    final Set<String> unsettledDomains = ConcurrentHashMap.newKeySet();
    final InstalledServices services;
    final PerClient clients = new PerClient(4);
    final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    final KeptAnswers kept = new KeptAnswers(1 << 20, System::nanoTime);
    private final Map<RestService, ServiceReference<RestService>> references = new HashMap<>();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private long bundles;

    ApiServer(KnownBases known, int requestsPerMinute) throws Exception {
        this(known, requestsPerMinute, new BodyReader(1 << 20, Duration.ofSeconds(20)));
    }

    /** With room for two requests of a service, three of all, four under way of a client, and bodies of 2000 bytes. */
    ApiServer(KnownBases known, int requestsPerMinute, BodyReader bodies) throws Exception {
        services = new InstalledServices(
                new DomainGate() {
                    @Override
                    public boolean mayShow(String domain) {
                        return mayShow.test(domain);
                    }

                    @Override
                    public boolean isSettled(String domain) {
                        return !unsettledDomains.contains(domain);
                    }
                },
                known);
        RestFigures restFigures = new RestFigures();
        restFigures.bindTo(figures);
        ApiServlet servlet = new ApiServlet(
                services,
                new ApiDescription(services),
                new CountingLimits(),
                new RateLimit("rest", requestsPerMinute, Duration.ofMinutes(1)),
                clients,
                bodies,
                new Room(2, 3),
                restFigures,
                kept,
                2000);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(servlet);
        holder.setInitParameter("hide-service-list-page", "true");
        holder.setInitParameter("disable-address-updates", "true");
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/api/*");
        Filter entry = (request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            request.setAttribute(
                    RequestCaller.CLIENT,
                    Optional.ofNullable(asked.getHeader(CLIENT)).orElse("192.0.2.7"));
            if ("Bearer operator".equals(asked.getHeader("Authorization"))) {
                request.setAttribute(
                        Viewer.class.getName(), new Viewer(Optional.empty(), Set.of(Role.OPERATOR), Set.of()));
            }
            if ("Bearer reads".equals(asked.getHeader("Authorization"))) {
                request.setAttribute(Viewer.class.getName(), tokenFor("sample:read"));
            }
            if ("Bearer elsewhere".equals(asked.getHeader("Authorization"))) {
                request.setAttribute(Viewer.class.getName(), tokenFor("other:read"));
            }
            chain.doFilter(request, response);
        };
        FilterHolder filter = new FilterHolder(entry);
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.start();
        address = URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
    }

    private static Viewer tokenFor(String scope) {
        return new Viewer(
                Optional.of(new AccountId(new UUID(0, 1))),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(Set.of(scope)));
    }

    /** How long a connection may be silent from now on. */
    void idleTimeout(Duration limit) {
        connector.setIdleTimeout(limit.toMillis());
    }

    void install(RestService service, String base, String domain) {
        install(service, domain, Map.of(RestService.BASE, base));
    }

    void install(RestService service, String domain, Map<String, Object> properties) {
        Bundle bundle = FakeBundles.bundle(
                ++bundles,
                "nl.pleegplein." + domain + ".web",
                Map.of(Headers.DOMAIN, domain),
                ApiServer.class.getResource(domain + "-openapi.json"));
        Map<String, Object> registered = new HashMap<>(properties);
        registered.put(Constants.SERVICE_ID, bundles);
        ServiceReference<RestService> reference = FakeBundles.reference(bundle, registered);
        references.put(service, reference);
        services.add(service, reference);
    }

    void uninstall(RestService service) {
        services.remove(references.remove(service));
    }

    /** Begins to send a request by hand. */
    HandSent handSent(String client, String method, String path, String headers) throws IOException {
        return new HandSent(
                address,
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + CLIENT + ": " + client + "\r\n" + headers
                        + "\r\n\r\n");
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    CompletableFuture<HttpResponse<String>> begin(String path) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    byte[] bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).headers(headers).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        server.stop();
        services.close();
    }

    /** Counts and never refills. */
    private static final class CountingLimits implements RateLimits {
        private final Map<String, Integer> taken = new ConcurrentHashMap<>();

        @Override
        public Optional<Duration> take(RateLimit limit, String key) {
            return taken.merge(key, 1, Integer::sum) > limit.permits()
                    ? Optional.of(Duration.ofSeconds(20))
                    : Optional.empty();
        }
    }
}
