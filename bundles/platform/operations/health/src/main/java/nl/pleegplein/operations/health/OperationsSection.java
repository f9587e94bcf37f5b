package nl.pleegplein.operations.health;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Messages;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import nl.pleegplein.web.api.WebSection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** {@code /health} for load balancers and operators, {@code /metrics} for Prometheus. */
@Component(service = WebSection.class, configurationPid = OperationsConfig.PID)
@Designate(ocd = OperationsConfig.class)
public final class OperationsSection implements WebSection {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Pattern NUMERIC_ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final HealthChecks checks;
    private final Figures figures;
    private final PlatformFigures platform;
    private final boolean detailsForAll;
    private final boolean metricsFromLoopback;
    private final Messages messages = Messages.beside(OperationsSection.class);
    private final Routes routes = Routes.builder()
            .get("/health", request -> health(request, Optional.empty()))
            .get("/health/live", request -> health(request, Optional.of("live")))
            .get("/health/ready", request -> health(request, Optional.of("ready")))
            .get("/metrics", this::metrics)
            .build();

    @Activate
    public OperationsSection(
            @Reference HealthChecks checks,
            @Reference Figures figures,
            @Reference PlatformFigures platform,
            OperationsConfig config) {
        this(checks, figures, platform, config.detailsForAll(), config.metricsFromLoopback());
    }

    OperationsSection(
            HealthChecks checks,
            Figures figures,
            PlatformFigures platform,
            boolean detailsForAll,
            boolean metricsFromLoopback) {
        this.checks = checks;
        this.figures = figures;
        this.platform = platform;
        this.detailsForAll = detailsForAll;
        this.metricsFromLoopback = metricsFromLoopback;
    }

    @Override
    public String id() {
        return "operations";
    }

    @Override
    public Set<String> paths() {
        return Set.of("health", "metrics");
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    private Answer health(WebRequest request, Optional<String> tag) {
        HealthReport report = new HealthReport(checks.run(tag));
        boolean details = detailsForAll || request.viewer().has(Role.OPERATOR);
        return new Answer.Bytes(report.httpStatus(), "application/json", report.json(details), Caching.NONE);
    }

    private Answer metrics(WebRequest request) {
        if (!request.viewer().has(Role.OPERATOR) && !(metricsFromLoopback && isFromThisMachine(request))) {
            throw new ForbiddenException("operations.metrics.forbidden", "Figures are for operators");
        }
        platform.update();
        byte[] text = figures.scrape().getBytes(StandardCharsets.UTF_8);
        return new Answer.Bytes(200, METRICS_TYPE, text, Caching.NONE);
    }

    /** Behind a proxy on this machine that the web frontend was not told of, everybody seems to be here. */
    private static boolean isFromThisMachine(WebRequest request) {
        if (request.header("X-Forwarded-For").isPresent()
                || request.header("Forwarded").isPresent()
                || !NUMERIC_ADDRESS.matcher(request.client()).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(request.client()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
