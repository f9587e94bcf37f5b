package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
    @Test
    void aProgramSendsItAsItIs() {
        assertEquals(Optional.of("abc"), BearerToken.in("bearer abc "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic amFuOmFiYw==", "Digest amFuOmFiYw=="})
    void whatIsOfAnotherSchemeIsNone(String header) {
        assertEquals(Optional.empty(), BearerToken.in(header));
    }
}
