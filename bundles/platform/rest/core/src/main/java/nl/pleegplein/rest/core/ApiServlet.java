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

    private final transient InstalledServices services;
    private final transient ApiDescription description;
    private final transient RateLimits limits;
    private final transient RateLimit limit;
    private final long maxBody;

    @Activate
    public ApiServlet(
            @Reference InstalledServices services,
            @Reference ApiDescription description,
            @Reference RateLimits limits,
            RestConfig config) {
        this(services, description, limits, config.requestsPerMinute(), config.maxBodyBytes());
    }

    ApiServlet(
            InstalledServices services,
            ApiDescription description,
            RateLimits limits,
            int requestsPerMinute,
            long maxBody) {
        this.services = services;
        this.description = description;
        this.limits = limits;
        this.limit = new RateLimit("rest", requestsPerMinute, Duration.ofMinutes(1));
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
        try {
            Optional<Problem> problem = answer(request, response);
            if (problem.isPresent()) {
                ProblemWriter.write(problem.get(), request, response);
            }
        } catch (ServletException | RuntimeException | LinkageError e) {
            fail(e, request, response);
        }
    }

    private Optional<Problem> answer(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Duration> wait = limits.take(limit, RequestCaller.of(request).client());
        if (wait.isPresent()) {
            return Optional.of(
                    Problem.of(429, "Too many requests from this address").retry(wait.get()));
        }
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (path.equals("/")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + DevelopersSection.PATH);
            return Optional.empty();
        }
        if (path.equals("/openapi.json")) {
            return description(request, response);
        }
        String base = firstSegment(path);
        Optional<Offer> offer = services.find(base);
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
        services.servlet().service(new LimitedRequest(request, most), response);
        return Optional.empty();
    }

    private Optional<Problem> description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Optional.of(Problem.of(405).header("Allow", "GET, HEAD"));
        }
        ApiDescription.Document document = description.document();
        response.setHeader("ETag", document.etag());
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (document.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return Optional.empty();
        }
        response.setContentType("application/json");
        response.setContentLength(document.bytes().length);
        response.getOutputStream().write(document.bytes());
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

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
