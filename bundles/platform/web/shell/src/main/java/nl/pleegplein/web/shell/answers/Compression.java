package nl.pleegplein.web.shell.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses texts. Remembers what it did for those that will be asked again, by the hash of their bytes, so that what
 * it gives can never be out of date. Thread-safe.
 */
final class Compression {
    private static final int SMALLEST = 1024;
    private static final int LEVEL = 4;
    private static final long MOST_BYTES = 8 * 1024 * 1024;
    private static final List<String> TEXTS =
            List.of("text/", "application/json", "application/xml", "image/svg+xml", "application/javascript");

    private final Map<String, byte[]> recent = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    static boolean worthwhile(String type, int length) {
        return length > SMALLEST
                && (TEXTS.stream().anyMatch(type::startsWith) || type.contains("+xml") || type.contains("+json"));
    }

    byte[] once(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new QuickGzip(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @param hash of the body */
    byte[] remembered(String hash, byte[] body) {
        synchronized (recent) {
            byte[] done = recent.get(hash);
            if (done != null) {
                return done;
            }
        }
        byte[] compressed = once(body);
        synchronized (recent) {
            if (recent.put(hash, compressed) == null) {
                held += compressed.length;
            }
            var eldest = recent.entrySet().iterator();
            while (held > MOST_BYTES && eldest.hasNext()) {
                held -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
        return compressed;
    }

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(LEVEL);
        }
    }
}
