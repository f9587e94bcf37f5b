package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET =
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final Totp totp = new Totp();

    /** RFC 6238, appendix B, the last six digits for SHA-1. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void makesTheCodesOfTheStandard(long seconds, String code) {
        assertEquals(code, totp.code(SECRET, seconds / Totp.SECONDS));
        Instant now = Instant.ofEpochSecond(seconds);
        assertEquals(OptionalLong.of(seconds / Totp.SECONDS), totp.step(SECRET, code, now, 0));
    }

    @Test
    void aClockMayDifferByHalfAMinuteAndACodeIsGoodOnce() {
        String code = totp.code(SECRET, 1000);
        assertEquals(OptionalLong.of(1000), totp.step(SECRET, code, at(999), 0));
        assertEquals(OptionalLong.of(1000), totp.step(SECRET, code, at(1001), 999));
        assertEquals(OptionalLong.empty(), totp.step(SECRET, code, at(1002), 0));
        assertEquals(OptionalLong.empty(), totp.step(SECRET, code, at(1000), 1000));
        assertEquals(OptionalLong.empty(), totp.step(SECRET, "", at(1000), 0));
    }

    private static Instant at(long step) {
        return Instant.ofEpochSecond(step * Totp.SECONDS);
    }
}
