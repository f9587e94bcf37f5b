package nl.pleegplein.web.shell.entry;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a request, checked and decoded once. Everything that two readers could understand differently is refused:
 * dot segments, empty segments, path parameters, backslashes, encoded slashes, control characters.
 *
 * @param decoded begins with a slash, has none at the end
 * @param raw as it was sent
 * @param segments decoded
 */
public record RequestPath(String decoded, String raw, List<String> segments, boolean trailingSlash) {
    private static final int LONGEST = 2000;

    public static final RequestPath HOME = new RequestPath("/", "/", List.of(), false);

    public static RequestPath of(String raw) {
        if (raw.isEmpty() || raw.charAt(0) != '/' || raw.length() > LONGEST) {
            throw new Refusal(raw.length() > LONGEST ? 414 : 400, "Not a path of this site");
        }
        if (raw.equals("/")) {
            return HOME;
        }
        boolean trailing = raw.endsWith("/");
        String inner = raw.substring(1, trailing ? raw.length() - 1 : raw.length());
        List<String> segments = new ArrayList<>();
        for (String segment : inner.split("/", -1)) {
            segments.add(decode(segment));
        }
        return new RequestPath("/" + String.join("/", segments), raw, List.copyOf(segments), trailing);
    }

    /** Decides which section answers. Empty for the home page. */
    public String first() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    private static String decode(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == ';' || c == '\\' || c <= ' ' || c > '~') {
                throw new Refusal(400, "A character that has no place in a path");
            }
        }
        String decoded = PercentDecoder.path(segment);
        boolean odd = decoded.isEmpty()
                || decoded.equals(".")
                || decoded.equals("..")
                || decoded.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        if (odd) {
            throw new Refusal(400, "A segment that could be understood in two ways");
        }
        return decoded;
    }
}
