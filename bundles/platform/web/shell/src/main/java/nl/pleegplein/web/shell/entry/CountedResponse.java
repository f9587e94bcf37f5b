package nl.pleegplein.web.shell.entry;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicLong;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Counts what is written, and answers {@code sendError} itself: the container's page would show a stack trace.
 */
final class CountedResponse extends HttpServletResponseWrapper {
    private static final String RETRY_AFTER_SECONDS = "15";

    private final AtomicLong bytes = new AtomicLong();
    private final PlainAnswers plain;
    private ServletOutputStream output;
    private PrintWriter writer;

    CountedResponse(HttpServletResponse response, PlainAnswers plain) {
        super(response);
        this.plain = plain;
    }

    long bytes() {
        return bytes.get();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new CountedOutput(super.getOutputStream());
        }
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    /** Whatever is away says when to come back (RFC 9110, section 15.6.4). */
    @Override
    public void setStatus(int status) {
        super.setStatus(status);
        if (status == SC_SERVICE_UNAVAILABLE && !containsHeader("Retry-After")) {
            setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        plain.write(this, status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        plain.write(this, status);
    }

    private final class CountedOutput extends ServletOutputStream {
        private final ServletOutputStream to;

        CountedOutput(ServletOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            to.write(b);
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            to.write(buffer, offset, length);
            bytes.addAndGet(length);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.close();
        }

        @Override
        public boolean isReady() {
            return to.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            to.setWriteListener(listener);
        }
    }
}
