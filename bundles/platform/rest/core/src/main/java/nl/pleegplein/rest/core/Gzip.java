package nl.pleegplein.rest.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compression of whole answers (RFC 9110, sections 8.4.1.3 and 12.5.3). */
final class Gzip {
    /** Less is not worth a header. */
    private static final int SMALLEST = 1024;

    private Gzip() {}

    /** @param accepted the values of Accept-Encoding, with commas between */
    static boolean isWanted(String accepted, int length) {
        if (length < SMALLEST) {
            return false;
        }
        for (String coding : accepted.split(",", -1)) {
            String offered = coding.replace(" ", "").toLowerCase(Locale.ROOT);
            if (offered.equals("gzip") || (offered.startsWith("gzip;q=") && !offered.matches("gzip;q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }

    static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 8192)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
