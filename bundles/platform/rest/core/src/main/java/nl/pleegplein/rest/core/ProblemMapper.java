package nl.pleegplein.rest.core;

import java.time.Duration;
import java.util.function.Predicate;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.RedirectionException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import nl.pleegplein.persistence.api.Outage;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every exception of a service as a problem. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Duration COMES_BACK = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    private final Predicate<Offer> settled;

    /** @param settled whether a service is not being changed, so that its failures are its own */
    ProblemMapper(Predicate<Offer> settled) {
        this.settled = settled;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof RedirectionException redirection) {
            return redirection.getResponse();
        }
        // The current message is the answer when writing it failed.
        HttpServletRequest request = (HttpServletRequest)
                JAXRSUtils.getCurrentMessage().getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        Problem problem = Problems.of(thrown, request);
        if (problem.isUnexpected() && isCutOff(request)) {
            log.info(
                    "Request {}: {} was cut off: {}",
                    RequestId.of(request),
                    request.getRequestURI(),
                    thrown.toString());
            problem = Problem.of(503, "This service is away for a moment").retry(COMES_BACK);
        }
        if (problem.isUnexpected() && Outage.isBehind(thrown)) {
            log.warn(
                    "Request {}: {} {} failed, the database or another shared part is away or busy: {}",
                    RequestId.of(request),
                    request.getMethod(),
                    request.getRequestURI(),
                    thrown.toString());
            problem = Problem.of(503, "This is not possible for a moment").retry(COMES_BACK);
        }
        if (problem.isUnexpected()) {
            log.error(
                    "Request {}: {} {} failed",
                    RequestId.of(request),
                    request.getMethod(),
                    request.getRequestURI(),
                    thrown);
        }
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.TYPE).entity(ProblemWriter.body(problem, request));
        ProblemWriter.headers(problem).forEach(answer::header);
        return answer.build();
    }

    /** Whether what the service stands on went away under it, in an update for instance. */
    private boolean isCutOff(HttpServletRequest request) {
        return request.getAttribute(Offer.ATTRIBUTE) instanceof Offer offer && !settled.test(offer);
    }
}
