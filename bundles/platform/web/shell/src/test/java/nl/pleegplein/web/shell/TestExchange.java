package nl.pleegplein.web.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletInputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.web.shell.entry.RequestFacts;
import nl.pleegplein.web.shell.entry.RequestPath;

/** One request and its answer, as a servlet gets them from its container, without the container. */
public final class TestExchange {
    private final RequestFacts facts;
    private final Body body;
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<AsyncListener> listeners = new ArrayList<>();
    private Optional<String> contentType = Optional.empty();
    private boolean asyncFails;
    private boolean nextWriteFails;
    private int status = 200;
    private int started;
    private int completed;

    /** Gives the body of the request. */
    @FunctionalInterface
    public interface Body {
        ServletInputStream open() throws IOException;
    }

    public TestExchange(RequestFacts facts, Body body) {
        this.facts = facts;
        this.body = body;
    }

    public static RequestFacts facts(String method, String path, String client) {
        return new RequestFacts(
                "abc-123",
                method,
                RequestPath.of(path),
                "",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                URI.create("http://localhost"),
                Optional.empty(),
                Viewer.visitor(),
                client);
    }

    public RequestFacts facts() {
        return facts;
    }

    public void comesAs(String type) {
        contentType = Optional.of(type);
    }

    public void failToGoAsync() {
        asyncFails = true;
    }

    public void failNextWrite() {
        nextWriteFails = true;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    public int started() {
        return started;
    }

    public int completed() {
        return completed;
    }

    public HttpServletRequest request() {
        return fake(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> facts;
            case "setAttribute" -> null;
            case "getContentType" -> contentType.orElse(null);
            case "getContentLengthLong" -> -1L;
            case "getInputStream" -> body.open();
            case "startAsync" -> startAsync();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private AsyncContext startAsync() {
        if (asyncFails) {
            throw new IllegalStateException("Not async");
        }
        started++;
        return async();
    }

    public AsyncContext async() {
        return fake(AsyncContext.class, (self, method, arguments) -> {
            if (method.getName().equals("addListener")) {
                listeners.add((AsyncListener) arguments[0]);
            } else if (method.getName().equals("complete")) {
                complete();
            }
            return null;
        });
    }

    public void complete() throws IOException {
        completed++;
        for (AsyncListener listener : listeners) {
            listener.onComplete(new AsyncEvent(async()));
        }
    }

    public HttpServletResponse response() {
        ServletOutputStream output = new Output();
        return fake(HttpServletResponse.class, (self, method, arguments) -> switch (method.getName()) {
            case "isCommitted" -> false;
            case "containsHeader" -> headers.containsKey((String) arguments[0]);
            case "getOutputStream" -> output;
            case "setStatus" -> {
                status = (int) arguments[0];
                yield null;
            }
            case "setHeader" -> {
                header((String) arguments[0], (String) arguments[1]);
                yield null;
            }
            case "setContentType" -> {
                header("Content-Type", (String) arguments[0]);
                yield null;
            }
            case "setContentLength", "setContentLengthLong" -> {
                header("Content-Length", String.valueOf(arguments[0]));
                yield null;
            }
            case "resetBuffer" -> {
                written.reset();
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** As in the server: null takes a header back. */
    private void header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Output extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            if (nextWriteFails) {
                nextWriteFails = false;
                throw new IOException("It does not go");
            }
            written.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
