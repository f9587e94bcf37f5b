package nl.pleegplein.rest.core;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;

/**
 * Reads bodies as they arrive, into memory of which there is a bounded amount: no thread waits. Of who sends nothing at
 * all the container's idle time-out tells. Thread-safe.
 */
final class BodyReader {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final Semaphore memory;
    private final Duration patience;

    /**
     * @param bytes of all bodies together
     * @param patience how long a body may take, and a second more for each 8 kB that came
     */
    BodyReader(long bytes, Duration patience) {
        this.memory = new Semaphore(Math.toIntExact(bytes / Body.PIECE));
        this.patience = patience;
    }

    /** What to do with a request once its body is there. */
    @FunctionalInterface
    interface Use {
        Optional<Problem> of(HttpServletRequest arrived) throws ServletException, IOException;
    }

    /** Whether a request can have a body. Not all say how long it is. */
    static boolean isExpected(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0
                || request.getHeader("Transfer-Encoding") != null
                || (length < 0 && !WITHOUT_BODY.contains(request.getMethod()));
    }

    /**
     * Lets the container's thread go; the request is used, or refused, when its body is there or does not come.
     *
     * @param most bytes
     */
    void read(Exchange exchange, long most, Use use) throws IOException {
        Body body = new Body(memory);
        exchange.atEnd(body::close);
        new BodyArrival(exchange, body, most, patience, use).await();
    }
}
