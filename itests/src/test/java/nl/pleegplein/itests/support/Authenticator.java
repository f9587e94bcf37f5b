package nl.pleegplein.itests.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The app on somebody's phone that makes codes. */
public final class Authenticator {
    private Authenticator() {}

    /** @param secret as the page shows it */
    public static String code(String secret) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            var key = new SecretKeySpec(Base32.decode(secret.replace(" ", "")), codes.getAlgorithm());
            return codes.generateOneTimePasswordString(key, Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
