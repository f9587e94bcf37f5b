package nl.pleegplein.web.shell.entry;

import java.util.Optional;

/** The token in an {@code Authorization: Bearer} header (RFC 6750). */
final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** Empty when the header holds none. */
    static Optional<String> in(String header) {
        return Optional.of(header)
                .filter(sent -> sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(sent -> sent.substring(SCHEME.length()).trim())
                .filter(token -> !token.isEmpty());
    }
}
