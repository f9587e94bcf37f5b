package nl.pleegplein.web.shell.answers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import nl.pleegplein.web.shell.entry.RequestFacts;

/** Entity tags and dates by which a client asks whether what it has is still right (RFC 9110, section 13). */
final class Validators {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private Validators() {}

    /** A weak tag: gzip changes the bytes but not what they say. */
    static String weakTag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String httpDate(Instant instant) {
        return HTTP_DATE.format(instant.atZone(ZoneOffset.UTC));
    }

    static boolean isUnchanged(RequestFacts request, String tag, Optional<Instant> modified) {
        Optional<String> known = request.header("If-None-Match");
        if (known.isPresent()) {
            return mentions(known.get(), tag);
        }
        Optional<Instant> since = request.header("If-Modified-Since").flatMap(Validators::parse);
        return since.isPresent()
                && modified.isPresent()
                && !modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(since.get());
    }

    /** Whether a range may be cut from what there is now (RFC 9110, section 13.1.5): only by a strong match. */
    static boolean rangeStillFits(RequestFacts request, String strongTag, Instant modified) {
        return request.header("If-Range")
                .map(value -> value.startsWith("\"")
                        ? value.equals(strongTag)
                        : parse(value)
                                .filter(modified.truncatedTo(ChronoUnit.SECONDS)::equals)
                                .isPresent())
                .orElse(true);
    }

    private static boolean mentions(String list, String tag) {
        String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        for (String known : list.split(",", -1)) {
            String candidate = known.trim();
            if (candidate.equals("*") || candidate.equals(opaque) || candidate.equals("W/" + opaque)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Instant> parse(String httpDate) {
        try {
            return Optional.of(ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
