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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Logger log = LoggerFactory.getLogger(ApiServlet.class);
    private static final Duration COMES_BACK = Duration.ofSeconds(10);
    private static final Duration LESS_BUSY = Duration.ofSeconds(5);

    private final transient InstalledServices services;
    private final transient ApiDescription description;
    private final transient RateLimits limits;
    private final transient RateLimit limit;
    private final transient Room room;
    private final transient RestFigures figures;
    private final long maxBody;

    @Activate
    public ApiServlet(
            @Reference InstalledServices services,
            @Reference ApiDescription description,
            @Reference RateLimits limits,
            @Reference RestFigures figures,
            RestConfig config) {
        this(
                services,
                description,
                limits,
                figures,
                new Room(config.requestsAtOncePerService(), config.requestsAtOnce()),
                config.requestsPerMinute(),
                config.maxBodyBytes());
    }

    ApiServlet(
            InstalledServices services,
            ApiDescription description,
            RateLimits limits,
            RestFigures figures,
            Room room,
            int requestsPerMinute,
            long maxBody) {
        this.services = services;
        this.description = description;
        this.limits = limits;
        this.limit = new RateLimit("rest", requestsPerMinute, Duration.ofMinutes(1));
        this.figures = figures;
        this.room = room;
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
        long began = System.nanoTime();
        String label = RestFigures.NO_SERVICE;
        try {
            String base = firstSegment(path(request));
            Optional<Offer> offer = services.find(base);
            label = offer.map(Offer::base).orElse(label);
            Optional<Problem> problem = answer(base, offer, request, response);
            if (problem.isPresent()) {
                ProblemWriter.write(problem.get(), request, response);
            }
        } catch (ServletException | RuntimeException | Error e) {
            // Errors too: a recursion without end in one bundle is no reason for the container's own page.
            fail(e, request, response);
        } finally {
            figures.answered(label, response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private Optional<Problem> answer(
            String base, Optional<Offer> offer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Duration> wait = limits.take(limit, RequestCaller.of(request).client());
        if (wait.isPresent()) {
            return Optional.of(
                    Problem.of(429, "Too many requests from this address").retry(wait.get()));
        }
        String path = path(request);
        if (path.equals("/")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + DevelopersSection.PATH);
            return Optional.empty();
        }
        if (path.equals("/openapi.json")) {
            return DescriptionReply.write(description.document(), request, response);
        }
        if (offer.isEmpty()) {
            return Optional.of(
                    services.isAway(base)
                            ? Problem.of(503, "This service is away for a moment")
                                    .retry(COMES_BACK)
                            : Problem.of(404, "No service that is installed has this path"));
        }
        return call(offer.get(), request, response);
    }

    private Optional<Problem> call(Offer offer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long most = offer.maxBody().orElse(maxBody);
        if (request.getContentLengthLong() > most) {
            return Optional.of(Problem.of(413, "The body may be at most " + most + " bytes"));
        }
        if (!room.enter(offer)) {
            return Optional.of(
                    Problem.of(503, "Too many requests are being answered now").retry(LESS_BUSY));
        }
        try {
            services.servlet().service(new LimitedRequest(request, most), response);
        } finally {
            room.leave(offer);
        }
        return Optional.empty();
    }

    private static void fail(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = Problems.of(thrown, request);
        if (problem.isUnexpected()) {
            String id = RequestId.of(request);
            log.error("Request {}: {} {} failed", id, request.getMethod(), request.getRequestURI(), thrown);
        }
        if (!response.isCommitted()) {
            ProblemWriter.write(problem, request, response);
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
