package nl.pleegplein.web.shell.entry;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line about one request in the access log: no addresses of people, no ids of accounts, no query. */
final class AccessLine {
    private static final Logger LOG = LoggerFactory.getLogger("access");

    private final String id;
    private final String method;
    private final String path;
    private final CountedResponse response;
    private final long startedAt = System.nanoTime();
    private final AtomicBoolean written = new AtomicBoolean();

    AccessLine(String id, String method, String path, CountedResponse response) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.response = response;
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
