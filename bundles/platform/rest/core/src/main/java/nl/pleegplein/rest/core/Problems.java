package nl.pleegplein.rest.core;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.NoContentException;
import javax.ws.rs.core.Response;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.DomainException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;

/** Makes a problem of whatever was thrown. The only place that decides which failure has which status. */
final class Problems {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final int MAX_CAUSES = 10;

    /** The web frontend has a limit of its own for all bodies. */
    private static final String TOO_LARGE_FOR_FILTER = "nl.pleegplein.web.body-too-large";

    /** The client broke off or sent a body that breaks HTTP's own rules. */
    private static final String UNREADABLE_FOR_FILTER = "nl.pleegplein.web.body-unreadable";

    private Problems() {}

    static Problem of(Throwable thrown, HttpServletRequest request) {
        Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            Optional<Problem> known = known(cause, request);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        if (request.getAttribute(TOO_LARGE_FOR_FILTER) != null) {
            return Problem.of(413);
        }
        if (request.getAttribute(UNREADABLE_FOR_FILTER) != null) {
            return Problem.of(400, "The body cannot be read");
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web);
        }
        return Problem.of(500, "The request failed. If it goes on, tell us the id of the request.");
    }

    private static Optional<Problem> known(Throwable thrown, HttpServletRequest request) {
        if (thrown instanceof DomainException refusal) {
            return Optional.of(domain(refusal, request));
        }
        if (thrown instanceof TooLargeException) {
            return Optional.of(Problem.of(413, thrown.getMessage()));
        }
        if (thrown instanceof UnreadableBodyException && thrown.getCause() instanceof JsonProcessingException json) {
            return body(json);
        }
        if (thrown instanceof NoContentException) {
            return Optional.of(Problem.of(400, "The body is empty"));
        }
        return Optional.empty();
    }

    /** Empty when reading failed for another reason, which is one of the causes. */
    private static Optional<Problem> body(JsonProcessingException json) {
        if (!(json instanceof JsonMappingException mapping)) {
            return Optional.of(Problem.of(400, "The body is not valid JSON" + where(json)));
        }
        return mapping.getLocation() == null ? Optional.empty() : Optional.of(shape(mapping));
    }

    private static Problem domain(DomainException refusal, HttpServletRequest request) {
        Problem problem;
        if (refusal instanceof UnknownItemException) {
            problem = Problem.of(404);
        } else if (refusal instanceof ForbiddenException) {
            problem = forbidden(request);
        } else if (refusal instanceof InvalidInputException invalid) {
            problem = Problem.of(WITH_BODY.contains(request.getMethod()) ? 422 : 400)
                    .faulty(invalid.faults().stream()
                            .map(fault -> new Problem.Fault(fault.field(), fault.messageKey(), fault.english()))
                            .toList());
        } else if (refusal instanceof ConflictException) {
            problem = Problem.of(409);
        } else if (refusal instanceof BusyException busy) {
            problem = Problem.of(busy.callerTooQuick() ? 429 : 503).retry(busy.retryAfter());
        } else {
            problem = Problem.of(400);
        }
        return problem.coded(refusal.messageKey()).with(refusal.getMessage());
    }

    /** Who has not said who they are is asked to (RFC 6750, section 3). */
    private static Problem forbidden(HttpServletRequest request) {
        Viewer viewer = RequestCaller.of(request).viewer();
        if (viewer.isMember() || !viewer.roles().isEmpty()) {
            return Problem.of(403);
        }
        boolean unknownToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return Problem.of(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, unknownToken ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    private static Problem web(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        int status = response.getStatus();
        if (status < 400 || status >= 500) {
            return Problem.of(status == 503 ? 503 : 500);
        }
        Problem problem = Problem.of(status);
        if (status == 405) {
            String allowed = response.getAllowedMethods().stream().sorted().collect(Collectors.joining(", "));
            return problem.header(HttpHeaders.ALLOW, allowed);
        }
        return status == 400 && thrown.getCause() != null
                ? problem.with("The body or a parameter is not valid")
                : problem;
    }

    private static Problem shape(JsonMappingException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof JsonProcessingException syntax && !(cause instanceof JsonMappingException)) {
            return Problem.of(400, "The body is not valid JSON" + where(syntax));
        }
        String field = thrown.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        String name = field.startsWith(".") ? field.substring(1) : field;
        Problem.Fault fault = thrown instanceof UnrecognizedPropertyException
                ? new Problem.Fault(name, "rest.unknown-field", "There is no such field" + where(thrown))
                : new Problem.Fault(name, "rest.unusable-value", "This value cannot be used here" + where(thrown));
        return Problem.of(422, "The body is JSON of another shape than expected")
                .faulty(List.of(fault));
    }

    private static String where(JsonProcessingException thrown) {
        JsonLocation at = thrown.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
