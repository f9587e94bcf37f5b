package nl.pleegplein.rest.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** Remembers what is sent while it is sent, unless it is large. */
final class RecordingResponse extends HttpServletResponseWrapper {
    private static final int LARGEST = 256 * 1024;

    private final Set<String> before;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean complete = true;
    private ServletOutputStream output;

    RecordingResponse(HttpServletResponse response) {
        super(response);
        before = Set.copyOf(response.getHeaderNames());
    }

    /** What was sent, without the headers that were there before; empty unless all of it is known and it went well. */
    Optional<RecordedAnswer> recorded() {
        if (!complete || getStatus() != SC_OK) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : getHeaderNames()) {
            Collection<String> values = getHeaders(name);
            if (name.equalsIgnoreCase("Set-Cookie")) {
                return Optional.empty();
            }
            if (!before.contains(name) && !name.equalsIgnoreCase("Content-Length")) {
                headers.put(name, new ArrayList<>(values));
            }
        }
        return Optional.of(new RecordedAnswer(headers, sent.toByteArray()));
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
            complete &= sent.size() + more <= LARGEST;
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
