package nl.pleegplein.rest.core;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.metatype.annotations.Designate;

/** Everything below {@code /api}: limits, the description, the services, and problem+json for all that fails. */
@Component(
        service = Servlet.class,
        configurationPid = RestConfig.PID,
        property = {"servlet.init.hide-service-list-page=true", "servlet.init.disable-address-updates=true"})
@HttpWhiteboardServletPattern("/api/*")
@HttpWhiteboardServletName("pleegplein-rest")
@HttpWhiteboardServletAsyncSupported
@Designate(ocd = RestConfig.class)
public final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration COMES_BACK = Duration.ofSeconds(10);
    private static final Duration LESS_BUSY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final transient InstalledServices services;
    private final transient ApiDescription description;
    private final transient RateLimits limits;
    private final transient RateLimit limit;
    private final transient PerClient clients;
    private final transient BodyReader bodies;
    private final transient Room room;
    private final transient RestFigures figures;
    private final transient KeptAnswers kept;
    private final long maxBody;

    @Activate
    public ApiServlet(
            @Reference InstalledServices services,
            @Reference ApiDescription description,
            @Reference RateLimits limits,
            @Reference RestFigures figures,
            @Reference KeptAnswers kept,
            RestConfig config) {
        this(
                services,
                description,
                limits,
                new RateLimit("rest", config.requestsPerMinute(), Duration.ofMinutes(1)),
                new PerClient(config.requestsAtOncePerClient()),
                new BodyReader(config.bodyBytesAtOnce(), PATIENCE),
                new Room(config.requestsAtOncePerService(), config.requestsAtOnce()),
                figures,
                kept,
                config.maxBodyBytes());
    }

    ApiServlet(
            InstalledServices services,
            ApiDescription description,
            RateLimits limits,
            RateLimit limit,
            PerClient clients,
            BodyReader bodies,
            Room room,
            RestFigures figures,
            KeptAnswers kept,
            long maxBody) {
        this.services = services;
        this.description = description;
        this.limits = limits;
        this.limit = limit;
        this.clients = clients;
        this.bodies = bodies;
        this.room = room;
        this.figures = figures;
        this.kept = kept;
        this.maxBody = maxBody;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        services.servlet().init(config);
    }

    @Override
    public void destroy() {
        services.servlet().destroy();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestId.adopt(request, response);
        Exchange exchange = new Exchange(request, response, figures);
        try {
            exchange.answer(() -> answer(exchange));
        } finally {
            if (!exchange.isAnsweredLater()) {
                exchange.end();
            }
        }
    }

    private Optional<Problem> answer(Exchange exchange) throws ServletException, IOException {
        HttpServletRequest request = exchange.request();
        String path = path(request);
        String base = firstSegment(path);
        Optional<Offer> offer = services.find(base);
        offer.ifPresent(exchange::isFor);
        Optional<Duration> wait = limits.take(limit, RequestCaller.of(request).client());
        if (wait.isPresent()) {
            return Optional.of(
                    Problem.of(429, "Too many requests from this address").retry(wait.get()));
        }
        if (path.equals("/")) {
            exchange.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
            exchange.response().setHeader("Location", request.getContextPath() + DevelopersSection.PATH);
            return Optional.empty();
        }
        if (path.equals("/openapi.json")) {
            return DescriptionReply.write(description.document(), request, exchange.response());
        }
        if (offer.isEmpty()) {
            return Optional.of(absent(base));
        }
        Optional<Problem> beyond = TokenScopes.refusal(offer.get(), request);
        if (beyond.isPresent()) {
            return beyond;
        }
        Optional<RecordedAnswer> again = kept.find(offer.get(), request);
        if (again.isPresent()) {
            again.get().write(request, exchange.response());
            return Optional.empty();
        }
        return serve(offer.get(), exchange);
    }

    /** A place in the room is for who can be answered: it is taken when the body is there. */
    private Optional<Problem> serve(Offer offer, Exchange exchange) throws ServletException, IOException {
        HttpServletRequest request = exchange.request();
        long most = offer.maxBody().orElse(maxBody);
        if (request.getContentLengthLong() > most) {
            return Optional.of(Problem.of(413, "The body may be at most " + most + " bytes"));
        }
        String client = RequestCaller.of(request).identity();
        if (!clients.enter(client)) {
            return Optional.of(
                    Problem.of(429, "Too many requests at once of this client").retry(LESS_BUSY));
        }
        exchange.atEnd(() -> clients.leave(client));
        boolean streams = most > maxBody && isMoreThanFits(request);
        if (streams || !BodyReader.isExpected(request)) {
            return call(offer, new LimitedRequest(request, most), exchange.response(), streams);
        }
        bodies.read(exchange, most, arrived -> {
            // The service may have gone meanwhile, or be another.
            Optional<Offer> now = services.find(offer.base());
            return now.isPresent()
                    ? call(now.get(), arrived, exchange.response(), false)
                    : Optional.of(absent(offer.base()));
        });
        return Optional.empty();
    }

    private Problem absent(String base) {
        return services.isAway(base)
                ? Problem.of(503, "This service is away for a moment").retry(COMES_BACK)
                : Problem.of(404, "No service that is installed has this path");
    }

    private boolean isMoreThanFits(HttpServletRequest request) {
        return request.getContentLengthLong() > maxBody
                || (request.getContentLengthLong() < 0 && BodyReader.isExpected(request));
    }

    private Optional<Problem> call(
            Offer offer, HttpServletRequest request, HttpServletResponse response, boolean streams)
            throws ServletException, IOException {
        if (!room.enter(offer, streams)) {
            return Optional.of(
                    Problem.of(503, "Too many requests are being answered now").retry(LESS_BUSY));
        }
        request.setAttribute(Offer.ATTRIBUTE, offer);
        try {
            // Looked at once more: from now on it does not go before this request has been answered.
            if (!services.isServed(offer)) {
                return Optional.of(absent(offer.base()));
            }
            answer(offer, request, response);
        } finally {
            room.leave(offer, streams);
        }
        return Optional.empty();
    }

    private void answer(Offer offer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<KeptAnswers.Keeping> keeping = kept.begin(offer, request);
        if (keeping.isEmpty()) {
            services.servlet().service(request, response);
            return;
        }
        RecordingResponse recording = new RecordingResponse(response);
        services.servlet().service(request, recording);
        if (!request.isAsyncStarted()) {
            recording.recorded().ifPresent(keeping.get()::keep);
        }
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/");
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
