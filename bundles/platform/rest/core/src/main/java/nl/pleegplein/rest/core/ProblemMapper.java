package nl.pleegplein.rest.core;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.RedirectionException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every exception of a service as a problem. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof RedirectionException redirection) {
            return redirection.getResponse();
        }
        // The current message is the answer when writing it failed.
        HttpServletRequest request = (HttpServletRequest)
                JAXRSUtils.getCurrentMessage().getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        Problem problem = Problems.of(thrown, request);
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
}
