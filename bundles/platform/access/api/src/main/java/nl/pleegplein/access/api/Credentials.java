package nl.pleegplein.access.api;

import java.util.Optional;

/**
 * What a request brings to say who is asking. Never log or store it.
 *
 * @param session the opaque session token of the cookie
 * @param bearer the token of an {@code Authorization: Bearer} header (RFC 6750)
 */
public record Credentials(Optional<String> session, Optional<String> bearer) {
    public static Credentials none() {
        return new Credentials(Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Credentials[session=" + session.isPresent() + ", bearer=" + bearer.isPresent() + "]";
    }
}
