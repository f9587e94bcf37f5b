package nl.pleegplein.rest.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** Remembers what is sent while it is sent, if it may be kept and is not large. */
final class RecordingResponse extends HttpServletResponseWrapper {
    private static final int LARGEST = 256 * 1024;

    private final Map<String, List<String>> before;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean complete = true;
    private ServletOutputStream output;

    RecordingResponse(HttpServletResponse response) {
        super(response);
        before = headersNow();
    }

    /** What was sent, without the headers that were there before; empty unless all of it is known and may be kept. */
    Optional<RecordedAnswer> recorded() {
        Map<String, List<String>> headers = headersNow();
        if (!complete || getStatus() != SC_OK || headers.containsKey("Set-Cookie")) {
            return Optional.empty();
        }
        headers.entrySet().removeIf(header -> header.getValue().equals(before.get(header.getKey())));
        headers.remove("Content-Length");
        return Optional.of(new RecordedAnswer(headers, sent.toByteArray()));
    }

    private Map<String, List<String>> headersNow() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        getHeaderNames().forEach(name -> headers.put(name, List.copyOf(getHeaders(name))));
        return headers;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new Recording(super.getOutputStream());
        }
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        complete = false;
        return super.getWriter();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        sent.reset();
    }

    @Override
    public void reset() {
        super.reset();
        sent.reset();
    }

    private final class Recording extends ServletOutputStream {
        private final ServletOutputStream out;

        Recording(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            if (fits(1)) {
                sent.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            if (fits(length)) {
                sent.write(bytes, offset, length);
            }
        }

        private boolean fits(int more) {
            boolean begins = sent.size() == 0;
            complete &= sent.size() + more <= LARGEST && (!begins || KeptAnswers.isForAll(getHeader("Cache-Control")));
            return complete;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            complete = false;
            out.setWriteListener(listener);
        }
    }
}
