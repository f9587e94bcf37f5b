package nl.pleegplein.rest.core;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One body on its way in. Its end, a failure or a limit decides how the request goes on. The container calls one method at
 * a time.
 */
final class BodyArrival implements ReadListener {
    private static final Logger log = LoggerFactory.getLogger(BodyArrival.class);
    private static final long NANOS_PER_BYTE = Duration.ofSeconds(1).toNanos() / 8_000;
    private static final Duration LESS_BUSY = Duration.ofSeconds(5);

    private final Exchange exchange;
    private final Body body;
    private final long most;
    private final long patience;
    private final BodyReader.Use use;
    private final ArrivedRequest arrived;
    private final ServletInputStream in;
    private final Map<String, String> logContext =
            Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final long began = System.nanoTime();
    private boolean decided;

    BodyArrival(Exchange exchange, Body body, long most, Duration patience, BodyReader.Use use) throws IOException {
        this.exchange = exchange;
        this.body = body;
        this.most = most;
        this.patience = patience.toNanos();
        this.use = use;
        this.arrived = new ArrivedRequest(exchange.request(), body);
        this.in = exchange.request().getInputStream();
    }

    void await() {
        exchange.answersLater();
        in.setReadListener(this);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!decided && in.isReady()) {
            if (System.nanoTime() - began > patience + body.length() * NANOS_PER_BYTE) {
                refuse(Problem.of(408, "The body comes too slowly"));
            } else if (!body.hasPlace()) {
                refuse(Problem.of(503, "Too many bodies are coming in now").retry(LESS_BUSY));
            } else if (!body.take(in)) {
                return;
            } else if (body.length() > most) {
                refuse(Problem.of(413, "The body may be at most " + most + " bytes"));
            }
        }
    }

    @Override
    public void onAllDataRead() {
        decide(() -> use.of(arrived));
    }

    @Override
    public void onError(Throwable failure) {
        log.debug("The body of request {} did not arrive", RequestId.of(exchange.request()), failure);
        refuse(failed(failure));
    }

    private Problem failed(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return Problem.of(408, "The body did not come");
        }
        Problem problem = Problems.of(failure, exchange.request());
        return problem.isUnexpected() ? Problem.of(400, "The body cannot be read") : problem;
    }

    /** What is left of the body is not worth waiting for. */
    private void refuse(Problem problem) {
        decide(() -> {
            exchange.response().setHeader("Connection", "close");
            return Optional.of(problem);
        });
    }

    private void decide(Exchange.Step step) {
        if (decided) {
            return;
        }
        decided = true;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        MDC.setContextMap(logContext);
        try {
            exchange.answer(step);
        } catch (IOException e) {
            log.debug("The client of request {} went away", RequestId.of(exchange.request()), e);
        } finally {
            exchange.end();
            MDC.clear();
            thread.setContextClassLoader(before);
        }
    }
}
