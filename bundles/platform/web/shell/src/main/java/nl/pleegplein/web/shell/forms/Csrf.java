package nl.pleegplein.web.shell.forms;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.pleegplein.keys.api.Keys;
import nl.pleegplein.web.shell.entry.RequestFacts;

/**
 * Makes sure that a form comes from our own page in the same browser: the form carries a signature of a random cookie,
 * and the browser must not say that another site sent it. Thread-safe.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">
 *     OWASP, signed double-submit cookie</a>
 */
public final class Csrf {
    /** The hidden field of a form. */
    public static final String FIELD = "_csrf";

    private static final String PURPOSE = "web.csrf";
    private static final Pattern COOKIE = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Supplier<Optional<Keys>> keys;
    private final SecureRandom random = new SecureRandom();

    public Csrf(Supplier<Optional<Keys>> keys) {
        this.keys = keys;
    }

    /** What a check found. */
    public enum Verdict {
        GENUINE,
        FORGED,
        /** The keys are away for a moment. */
        UNKNOWN
    }

    public Verdict check(RequestFacts request, String token) {
        Optional<String> cookie = cookie(request);
        if (request.crossSite() || cookie.isEmpty() || token.isEmpty()) {
            return Verdict.FORGED;
        }
        return keys.get()
                .map(present -> present.verify(PURPOSE, cookie.get(), unmask(token)))
                .map(valid -> valid ? Verdict.GENUINE : Verdict.FORGED)
                .orElse(Verdict.UNKNOWN);
    }

    Optional<String> cookie(RequestFacts request) {
        return request.csrfCookie().filter(value -> COOKIE.matcher(value).matches());
    }

    String newCookie() {
        return ENCODER.encodeToString(randomBytes(16));
    }

    /** The token for a form; empty while the keys are away, so that the form fails kindly. */
    String token(String cookie) {
        return keys.get().map(present -> mask(present.sign(PURPOSE, cookie))).orElse("");
    }

    /** Different each time: what repeats in a compressed page can be guessed from its length (BREACH). */
    private String mask(String signature) {
        byte[] plain = signature.getBytes(StandardCharsets.UTF_8);
        byte[] pad = randomBytes(plain.length);
        byte[] masked = new byte[plain.length * 2];
        for (int i = 0; i < plain.length; i++) {
            masked[i] = pad[i];
            masked[plain.length + i] = (byte) (pad[i] ^ plain[i]);
        }
        return ENCODER.encodeToString(masked);
    }

    private static String unmask(String token) {
        byte[] masked;
        try {
            masked = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return "";
        }
        byte[] plain = new byte[masked.length / 2];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (masked[i] ^ masked[plain.length + i]);
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
