package nl.pleegplein.web.shell.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body cannot be read past a limit, whatever its length was said to be, nor drop by drop: a thread waits
 * 20 seconds for it, and a second more for each 8 kB that came.
 */
final class LimitedRequest extends HttpServletRequestWrapper {
    /** Set to {@code true} once somebody has read past the limit, for who gets the exception wrapped. */
    static final String TOO_LARGE = "nl.pleegplein.web.body-too-large";

    /** Set to {@code true} once the body came too slowly, or was found broken, for instance in the framing of its chunks. */
    static final String UNREADABLE = "nl.pleegplein.web.body-unreadable";

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final long NANOS_PER_BYTE = Duration.ofSeconds(1).toNanos() / 8_000;

    private final long limit;
    private final LongSupplier nanos;

    LimitedRequest(HttpServletRequest request, long limit) {
        this(request, limit, System::nanoTime);
    }

    /** @param nanos tells the time */
    LimitedRequest(HttpServletRequest request, long limit, LongSupplier nanos) {
        super(request);
        this.limit = limit;
        this.nanos = nanos;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new LimitedBody(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private final class LimitedBody extends ServletInputStream {
        private final ServletInputStream body;
        private long read;
        private long waited;

        LimitedBody(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = received(body::read);
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = received(() -> body.read(bytes, offset, length));
            count(Math.max(got, 0));
            return got;
        }

        /** The container has exceptions of many kinds for a body that it cannot take; none is a fault of ours. */
        private int received(Reading reading) throws IOException {
            long before = nanos.getAsLong();
            try {
                return reading.read();
            } catch (IOException | RuntimeException e) {
                setAttribute(UNREADABLE, true);
                throw new IOException("The body cannot be read", e);
            } finally {
                // What others do with the body between two reads is not the sender's time.
                waited += nanos.getAsLong() - before;
            }
        }

        private void count(int got) throws IOException {
            read += got;
            if (read > limit) {
                setAttribute(TOO_LARGE, true);
                throw new BodyTooLargeException(limit);
            }
            if (waited > PATIENCE + read * NANOS_PER_BYTE) {
                setAttribute(UNREADABLE, true);
                throw new IOException("The body comes too slowly");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    private interface Reading {
        int read() throws IOException;
    }
}
