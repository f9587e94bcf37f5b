package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.RateLimit;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.content.api.BusyException;
import org.junit.jupiter.api.Test;

class KnownBrowsersTest {
    private static final String ANNA = Secrets.hash("anna@voorbeeld.nl hash");
    private static final String BRAM = Secrets.hash("bram@voorbeeld.nl hash");

    private final KnownBrowsers browsers = new KnownBrowsers(new OneKey());
    private final Attempts attempts = new Attempts(new Counted());

    @Test
    void aMarkIsGoodForItsAccountOnly() {
        String mark = browsers.mark(Optional.empty(), ANNA);
        assertTrue(browsers.known(Optional.of(mark), ANNA).isPresent());
        assertEquals(Optional.empty(), browsers.known(Optional.of(mark), BRAM));
        assertEquals(mark, browsers.mark(Optional.of(mark), ANNA), "it is kept");
        assertNotEquals(mark, browsers.mark(Optional.of(mark), BRAM));
    }

    @Test
    void whatIsMadeUpIsOverlooked() {
        String mark = browsers.mark(Optional.empty(), ANNA);
        for (String made : new String[] {"", ".", "a", "a.b", "x" + mark, mark + "x", "a".repeat(5000) + "." + mark}) {
            assertEquals(Optional.empty(), browsers.known(Optional.of(made), ANNA), made);
        }
        assertEquals(Optional.empty(), browsers.known(Optional.empty(), ANNA));
    }

    @Test
    void manyWhoTryAnAddressDoNotKeepItsOwnerOutOfTheirOwnBrowser() {
        Optional<String> own = browsers.known(Optional.of(browsers.mark(Optional.empty(), ANNA)), ANNA);
        int refused = 0;
        for (int n = 0; n < 1000; n++) {
            try {
                attempts.signIn("198.51." + n / 250 + "." + n % 250, ANNA, Optional.empty());
            } catch (BusyException e) {
                refused++;
            }
        }
        assertEquals(400, refused, "the address as a whole");
        assertDoesNotThrow(() -> attempts.signIn("198.51.0.1", ANNA, own), "also from a network that tried");
        for (int n = 1; n < 8; n++) {
            attempts.signIn("198.51.0.1", ANNA, own);
        }
        assertThrows(BusyException.class, () -> attempts.signIn("198.51.0.1", ANNA, own), "but its own are counted");
    }

    /** As many as there may be, in a time that does not pass. */
    private static final class Counted implements RateLimits {
        private final Map<String, Integer> taken = new HashMap<>();

        @Override
        public Optional<Duration> take(RateLimit limit, String key) {
            int now = taken.merge(limit.name() + " " + key, 1, Integer::sum);
            return now > limit.permits() ? Optional.of(limit.period()) : Optional.empty();
        }
    }
}
