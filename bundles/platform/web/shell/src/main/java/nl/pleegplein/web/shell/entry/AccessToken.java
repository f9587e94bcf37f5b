package nl.pleegplein.web.shell.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The token in an {@code Authorization} header: of {@code Bearer} (RFC 6750), or the password of {@code Basic} (RFC 7617),
 * which a browser asks its user for; the user's name does not matter.
 *
 * @param byItself whether browsers send it with every request, as they do cookies, also when another site makes it
 */
record AccessToken(String value, boolean byItself) {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /** Empty when the header holds none, or is malformed. */
    static Optional<AccessToken> in(String header) {
        if (begins(header, BEARER)) {
            return Optional.of(new AccessToken(header.substring(BEARER.length()).trim(), false));
        }
        return begins(header, BASIC)
                ? password(header.substring(BASIC.length()).trim()).map(value -> new AccessToken(value, true))
                : Optional.empty();
    }

    private static boolean begins(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<String> password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 || colon == pair.length() - 1 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "AccessToken[byItself=" + byItself + "]";
    }
}
