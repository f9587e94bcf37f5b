package nl.pleegplein.web.shell.entry;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line about one request in the access log: no addresses of people, no names or ids of theirs, no query. A path may have
 * them in it ({@code /deelnemers/anna}), so it is written down to where that begins, unless whoever answers says more.
 */
public final class AccessLine {
    /** Request attribute: the path as it may be written. */
    public static final String PATH = AccessLine.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger("access");

    private final String id;
    private final String method;
    private volatile String path;
    private final CountedResponse response;
    private final long startedAt = System.nanoTime();
    private final AtomicBoolean written = new AtomicBoolean();

    AccessLine(String id, String method, String path, CountedResponse response) {
        this.id = id;
        this.method = method;
        this.path = beginning(path);
        this.response = response;
    }

    /** The section; of programs' paths the service. */
    private static String beginning(String path) {
        int end = path.indexOf('/', path.startsWith("/api/") ? "/api/".length() : 1);
        return end < 0 || end == path.length() - 1 ? path : path.substring(0, end) + "/*";
    }

    /** More of the path than where it begins, from the attribute {@link #PATH}. */
    void tellPath(Object told) {
        if (told instanceof String more) {
            path = more;
        }
    }

    /** Writes the line, the first time it is called. */
    void finish() {
        if (!LOG.isInfoEnabled() || !written.compareAndSet(false, true)) {
            return;
        }
        long millis = (System.nanoTime() - startedAt) / 1_000_000;
        LOG.info("{} {} {} {} ms {} B {}", method, printable(path), response.getStatus(), millis, response.bytes(), id);
    }

    private static String printable(String path) {
        String cut = path.length() > 300 ? path.substring(0, 300) : path;
        StringBuilder clean = new StringBuilder(cut.length());
        cut.chars().forEach(c -> clean.append(c > ' ' && c < 127 ? (char) c : '?'));
        return clean.toString();
    }
}
