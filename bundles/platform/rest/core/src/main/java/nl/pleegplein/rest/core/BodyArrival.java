package nl.pleegplein.rest.core;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One body on its way in. The first of its end, a failure and its time limit decides how the request goes on. */
final class BodyArrival implements ReadListener {
    private static final Logger log = LoggerFactory.getLogger(BodyArrival.class);
    private static final long NANOS_PER_BYTE = Duration.ofSeconds(1).toNanos() / 8_000;
    private static final Duration LESS_BUSY = Duration.ofSeconds(5);

    private final Exchange exchange;
    private final Body body;
    private final long most;
    private final BodyReader.Use use;
    private final ArrivedRequest arrived;
    private final ServletInputStream in;
    private final Map<String, String> logContext =
            Optional.ofNullable(MDC.getCopyOfContextMap()).orElse(Map.of());
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final long began = System.nanoTime();
    private final AtomicBoolean decided = new AtomicBoolean();
    private volatile Future<?> limit = CompletableFuture.completedFuture(null);

    BodyArrival(Exchange exchange, Body body, long most, BodyReader.Use use) throws IOException {
        this.exchange = exchange;
        this.body = body;
        this.most = most;
        this.use = use;
        this.arrived = new ArrivedRequest(exchange.request(), body);
        this.in = exchange.request().getInputStream();
    }

    void await(ScheduledExecutorService clockwork, Duration patience) {
        AsyncContext async = exchange.answersLater();
        watch(clockwork, async, patience, patience.toNanos());
        in.setReadListener(this);
    }

    private void watch(ScheduledExecutorService clockwork, AsyncContext async, Duration patience, long nanos) {
        Runnable look = () -> {
            long left = patience.toNanos() + body.length() * NANOS_PER_BYTE - (System.nanoTime() - began);
            if (left > 0) {
                watch(clockwork, async, patience, left);
            } else if (!decided.get()) {
                async.start(() -> refuse(Problem.of(408, "The body came too slowly")));
            }
        };
        try {
            limit = clockwork.schedule(look, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("REST stops: nobody watches the time any more", e);
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!decided.get() && in.isReady()) {
            if (!body.hasPlace()) {
                refuse(Problem.of(503, "Too many bodies are coming in now").retry(LESS_BUSY));
            } else if (!body.take(in)) {
                return;
            } else if (body.length() > most) {
                throw new TooLargeException(most);
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
        Problem problem = Problems.of(failure, exchange.request());
        refuse(problem.isUnexpected() ? Problem.of(400, "The body cannot be read") : problem);
    }

    /** What is left of the body is not worth waiting for. */
    private void refuse(Problem problem) {
        decide(() -> {
            exchange.response().setHeader("Connection", "close");
            return Optional.of(problem);
        });
    }

    private void decide(Exchange.Step step) {
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        limit.cancel(false);
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
