package nl.pleegplein.web.shell.forms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.web.api.Upload;
import nl.pleegplein.web.shell.entry.Parameters;
import nl.pleegplein.web.shell.entry.Refusal;

/**
 * Reads a form with files ({@code multipart/form-data}, RFC 7578) as browsers send it, and refuses all that is written
 * otherwise. It is in memory as a whole, so that no file is left behind whatever happens.
 */
final class Multipart {
    private static final String TYPE = "multipart/form-data";
    private static final Pattern BOUNDARY = Pattern.compile(
            TYPE + "\\s*;\\s*boundary=(?:\"([^\"\\r\\n]{1,70})\"|([0-9A-Za-z'()+_,./:=?-]{1,70}))\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPOSITION =
            Pattern.compile("(?im)^content-disposition:[ \\t]*form-data;[ \\t]*name=\"([^\"\\r\\n]*)\""
                    + "(?:;[ \\t]*filename=\"([^\"\\r\\n]*)\")?(?:;[^\\r\\n]*)?$");
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEADERS_END = {'\r', '\n', '\r', '\n'};
    private static final byte[] LAST = {'-', '-'};
    private static final int MOST_PARTS = 600;
    private static final int LONGEST_HEADERS = 4000;

    private final byte[] delimiter;

    private Multipart(String boundary) {
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean isType(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** @throws Refusal when the type does not say what stands between the parts */
    static Multipart of(String contentType) {
        Matcher type = BOUNDARY.matcher(contentType.strip());
        if (!type.matches()) {
            throw new Refusal(400, "A form with files has a boundary");
        }
        return new Multipart(Optional.ofNullable(type.group(1)).orElseGet(() -> type.group(2)));
    }

    /** @throws Refusal when it is no such form, or has too many parts */
    Parameters parse(byte[] body) {
        Parameters.Collector parts = new Parameters.Collector();
        // The first boundary has no line before it.
        byte[] first = Arrays.copyOfRange(delimiter, LINE_END.length, delimiter.length);
        if (!stands(first, body, 0)) {
            throw broken();
        }
        int at = first.length;
        for (int count = 0; !stands(LAST, body, at); count++) {
            if (count >= MOST_PARTS || !stands(LINE_END, body, at)) {
                throw broken();
            }
            at = part(body, at + LINE_END.length, parts);
        }
        return parts.parameters();
    }

    /** Gives the place after the boundary that ends the part. */
    private int part(byte[] body, int from, Parameters.Collector parts) {
        int headersEnd = find(HEADERS_END, body, from, Math.min(body.length, from + LONGEST_HEADERS));
        int start = headersEnd + HEADERS_END.length;
        int end = find(delimiter, body, start, body.length);
        Matcher disposition = DISPOSITION.matcher(new String(body, from, headersEnd - from, StandardCharsets.UTF_8));
        if (!disposition.find()) {
            throw broken();
        }
        String name = disposition.group(1);
        Optional<String> file = Optional.ofNullable(disposition.group(2));
        if (file.isEmpty()) {
            parts.add(name, new String(body, start, end - start, StandardCharsets.UTF_8));
        } else if (end > start) {
            parts.add(name, new Upload(file.get(), Arrays.copyOfRange(body, start, end)));
        }
        return end + delimiter.length;
    }

    private static int find(byte[] wanted, byte[] body, int from, int to) {
        for (int i = from; i + wanted.length <= to; i++) {
            if (stands(wanted, body, i)) {
                return i;
            }
        }
        throw broken();
    }

    private static boolean stands(byte[] wanted, byte[] body, int at) {
        return at + wanted.length <= body.length
                && Arrays.equals(wanted, 0, wanted.length, body, at, at + wanted.length);
    }

    private static Refusal broken() {
        return new Refusal(400, "Not a form with files");
    }
}
