package nl.pleegplein.rest.core;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.AsyncContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer: whatever goes wrong becomes a problem, and at its end it is counted, once. */
final class Exchange {
    private static final Logger log = LoggerFactory.getLogger(Exchange.class);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final RestFigures figures;
    private final long began = System.nanoTime();
    private String label = RestFigures.NO_SERVICE;
    private Runnable atEnd = () -> {};
    private Optional<AsyncContext> later = Optional.empty();

    Exchange(HttpServletRequest request, HttpServletResponse response, RestFigures figures) {
        this.request = request;
        this.response = response;
        this.figures = figures;
    }

    /** Answers, or tells why not. */
    @FunctionalInterface
    interface Step {
        Optional<Problem> take() throws ServletException, IOException;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    void isFor(Offer offer) {
        label = offer.base();
    }

    /** Gives back what was taken for this request. */
    void atEnd(Runnable action) {
        Runnable before = atEnd;
        atEnd = () -> {
            action.run();
            before.run();
        };
    }

    /** The answer is given after the container's thread has left. */
    void answersLater() {
        AsyncContext async = request.startAsync(request, response);
        // A body that comes has a limit of its own, and an answer that is being made has none.
        async.setTimeout(0);
        later = Optional.of(async);
    }

    boolean isAnsweredLater() {
        return later.isPresent();
    }

    /** @throws IOException when the client went away */
    void answer(Step step) throws IOException {
        try {
            Optional<Problem> problem = step.take();
            if (problem.isPresent()) {
                ProblemWriter.write(problem.get(), request, response);
            }
        } catch (ServletException | RuntimeException | Error e) {
            // Errors too: a recursion without end in one bundle is no reason for the container's own page.
            fail(e);
        }
    }

    private void fail(Throwable thrown) throws IOException {
        Problem problem = Problems.of(thrown, request);
        if (problem.isUnexpected()) {
            log.error(
                    "Request {}: {} {} failed",
                    RequestId.of(request),
                    request.getMethod(),
                    request.getRequestURI(),
                    thrown);
        }
        if (!response.isCommitted()) {
            ProblemWriter.write(problem, request, response);
        }
    }

    void end() {
        try {
            atEnd.run();
            figures.answered(label, response.getStatus(), Duration.ofNanos(System.nanoTime() - began));
        } finally {
            later.ifPresent(AsyncContext::complete);
        }
    }
}
