package nl.pleegplein.connectors.openid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps while its owner is at the provider: a secret, what it is for, since when, and where they go on. State, nonce and the
 * verifier of PKCE are made of all of it, each in its own way, so that nothing of them need be kept here and any node can answer;
 * none of them tells another.
 *
 * @param back the path to go on to, which {@link Paths} has checked
 */
record Errand(String secret, Purpose purpose, Instant begun, String back) {
    enum Purpose {
        SIGN_IN,
        LINK
    }

    static final Duration LASTS = Duration.ofMinutes(10);

    private static final Pattern KEPT =
            Pattern.compile("([A-Za-z0-9_-]{43})\\.(SIGN_IN|LINK)\\.([0-9]{1,12})\\.([A-Za-z0-9_-]*)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Errand begin(Purpose purpose, Instant now, String back) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Errand(encoded(bytes), purpose, Instant.ofEpochSecond(now.getEpochSecond()), back);
    }

    /** What a browser showed; empty when it is none, or is over. */
    static Optional<Errand> read(String kept, Instant now) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String back = new String(Base64.getUrlDecoder().decode(parts.group(4)), StandardCharsets.UTF_8);
            Instant begun = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
            return Optional.of(new Errand(parts.group(1), Purpose.valueOf(parts.group(2)), begun, Paths.here(back)))
                    .filter(errand -> Duration.between(begun, now).abs().compareTo(LASTS) <= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For the browser. */
    String kept() {
        return secret + "." + purpose + "." + begun.getEpochSecond() + "."
                + encoded(back.getBytes(StandardCharsets.UTF_8));
    }

    String state() {
        return derived("state");
    }

    String nonce() {
        return derived("nonce");
    }

    /** RFC 7636, section 4.1. */
    String verifier() {
        return derived("verifier");
    }

    boolean isOf(String state) {
        return MessageDigest.isEqual(
                state().getBytes(StandardCharsets.US_ASCII), state.getBytes(StandardCharsets.UTF_8));
    }

    private String derived(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return encoded(mac.doFinal((what + "\n" + kept()).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Errand[" + purpose + "]";
    }
}
