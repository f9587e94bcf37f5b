package nl.pleegplein.web.shell.answers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes over the wire: a status, headers, and bytes that are in memory or are read while they are sent.
 *
 * @param streamed the bytes, when they are not in {@code body}
 * @param cookies what the browser is to keep, each the value of a header {@code Set-Cookie}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(
        int status, Map<String, String> headers, byte[] body, Optional<Streamed> streamed, List<String> cookies) {
    private static final Logger LOG = LoggerFactory.getLogger(Reply.class);
    private static final byte[] NOTHING = {};

    /**
     * Bytes that are read while they are sent. Whoever has the reply closes them: by sending it, or by
     * {@link #discard}.
     *
     * @param in begins at the first byte to send
     * @param length how many to send
     */
    public record Streamed(InputStream in, long length) {}

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), NOTHING, Optional.empty(), List.of());
    }

    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type), body, Optional.empty(), List.of());
    }

    public static Reply stream(int status, String type, Streamed streamed) {
        return new Reply(status, Map.of("Content-Type", type), NOTHING, Optional.of(streamed), List.of());
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, streamed, cookies);
    }

    public Reply withCookie(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Reply(status, headers, body, streamed, List.copyOf(more));
    }

    Reply withBody(byte[] newBody) {
        return new Reply(status, headers, newBody, streamed, cookies);
    }

    /** The same answer for a client that has it already (RFC 9110, section 15.4.5). */
    Reply notModified() {
        Map<String, String> kept = new LinkedHashMap<>(headers);
        kept.remove("Content-Type");
        kept.remove("Content-Disposition");
        kept.remove("Content-Encoding");
        return new Reply(304, kept, NOTHING, Optional.empty(), cookies);
    }

    /** The bytes from the first on. */
    InputStream open() {
        return streamed.map(Streamed::in).orElseGet(() -> new ByteArrayInputStream(body));
    }

    /** Lets go of what would have been sent. */
    public void discard() {
        if (streamed.isPresent()) {
            try {
                streamed.get().in().close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("A file could not be closed", e);
            }
        }
    }

    /** About how many bytes it takes. */
    int weight() {
        return body.length;
    }

    /** How many bytes follow the headers. */
    public long length() {
        return streamed.map(Streamed::length).orElse((long) body.length);
    }
}
