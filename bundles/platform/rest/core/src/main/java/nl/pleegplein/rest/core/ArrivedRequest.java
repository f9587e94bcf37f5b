package nl.pleegplein.rest.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletContext;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request whose body is there. The container forgets the way to the servlet when its thread leaves: it is kept here. */
final class ArrivedRequest extends HttpServletRequestWrapper {
    private final String contextPath;
    private final String servletPath;
    private final String pathInfo;
    private final ServletContext context;
    private final Body body;
    private ServletInputStream input;

    /** @param request while the container's thread is still here */
    ArrivedRequest(HttpServletRequest request, Body body) {
        super(request);
        this.contextPath = request.getContextPath();
        this.servletPath = request.getServletPath();
        this.pathInfo = request.getPathInfo();
        this.context = request.getServletContext();
        this.body = body;
    }

    @Override
    public String getContextPath() {
        return contextPath;
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public String getPathInfo() {
        return pathInfo;
    }

    @Override
    public ServletContext getServletContext() {
        return context;
    }

    @Override
    public ServletInputStream getInputStream() {
        if (input == null) {
            input = new ArrivedInput(body.open());
        }
        return input;
    }

    @Override
    public BufferedReader getReader() {
        Charset charset =
                getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class ArrivedInput extends ServletInputStream {
        private final InputStream input;
        private boolean finished;

        ArrivedInput(InputStream input) {
            this.input = input;
        }

        @Override
        public int read() throws IOException {
            int value = input.read();
            finished |= value < 0;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = input.read(bytes, offset, length);
            finished |= count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is there: it can just be read");
        }
    }
}
