package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    @Test
    void aProgramSendsItAsItIsAndABrowserAsAPassword() {
        assertEquals(Optional.of(new AccessToken("abc", false)), AccessToken.in("bearer abc "));
        assertEquals(Optional.of(new AccessToken("abc", true)), AccessToken.in("BASIC " + encoded("jan:abc")));
        assertEquals(Optional.of(new AccessToken("é:c", true)), AccessToken.in("Basic  " + encoded(":é:c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic ***", "Basic amFu", "Basic amFuOg==", "Digest amFuOmFiYw=="})
    void whatIsMalformedIsNone(String header) {
        assertEquals(Optional.empty(), AccessToken.in(header));
    }

    @Test
    void itIsNotWrittenInALog() {
        assertFalse(AccessToken.in("Bearer abcdef").toString().contains("abcdef"));
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
