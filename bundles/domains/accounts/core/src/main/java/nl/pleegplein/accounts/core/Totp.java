package nl.pleegplein.accounts.core;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * Codes of six digits that change every thirty seconds, as every authenticator app makes them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
final class Totp {
    static final int DIGITS = 6;
    static final int SECONDS = 30;

    /** As long as the hash, as RFC 4226 advises (section 4, R6). */
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    /** A new secret, in Base32. */
    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /**
     * The step of time of which this is the code: the present one or one of its neighbours, as clocks differ.
     *
     * @param after a step up to which codes were used, and are good no more (section 5.2)
     */
    OptionalLong step(String secret, String code, Instant now, long after) {
        long present = Math.floorDiv(now.getEpochSecond(), (long) SECONDS);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            if (isEqual(code(secret, step), code) && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    String code(String secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * SECONDS),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of our own making is no key", e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
