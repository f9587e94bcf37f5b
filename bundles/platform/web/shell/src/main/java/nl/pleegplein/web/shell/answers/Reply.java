package nl.pleegplein.web.shell.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.web.api.Answer;

/**
 * What goes over the wire: a status, headers, and bytes that are in memory or are read while they are sent. Immutable.
 *
 * @param streamed the bytes, when they are not in {@code body}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, Map<String, String> headers, byte[] body, Optional<Streamed> streamed) {
    private static final byte[] NOTHING = {};

    /** @param length how many bytes from the offset on */
    public record Streamed(Answer.Source source, long offset, long length) {}

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), NOTHING, Optional.empty());
    }

    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type), body, Optional.empty());
    }

    public static Reply stream(int status, String type, Streamed streamed) {
        return new Reply(status, Map.of("Content-Type", type), NOTHING, Optional.of(streamed));
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, streamed);
    }

    Reply withBody(byte[] newBody) {
        return new Reply(status, headers, newBody, streamed);
    }

    /** The same answer for a client that has it already (RFC 9110, section 15.4.5). */
    Reply notModified() {
        Map<String, String> kept = new LinkedHashMap<>(headers);
        kept.remove("Content-Type");
        kept.remove("Content-Disposition");
        kept.remove("Content-Encoding");
        return new Reply(304, kept, NOTHING, Optional.empty());
    }

    /** How many bytes follow the headers. */
    public long length() {
        return streamed.map(Streamed::length).orElse((long) body.length);
    }
}
