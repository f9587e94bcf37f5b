package nl.pleegplein.connectors.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void withoutAProviderThereIsNothingAndNothingWrong() {
        Settings none = Settings.of(TestConfig.of(" ").as("", ""));
        assertFalse(none.isThere());
        assertFalse(none.isUsable());
        assertTrue(none.faults().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "https://login.example?a=b",
                "https://login.example#a",
                "https://u:p@login.example",
                "login.example",
                "http://localhost.evil.example",
                "javascript:alert(1)",
                "https:///x"
            })
    void anAddressThatOthersCanReadIsRefused(String issuer) {
        assertEquals(1, Settings.of(TestConfig.of(issuer)).faults().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example/realms/a",
                "http://localhost:9000",
                "http://127.0.0.1:9000/x",
                "http://[::1]:1/"
            })
    void othersAreTaken(String issuer) {
        assertTrue(Settings.of(TestConfig.of(issuer)).isUsable());
        assertTrue(Wire.isSafe(URI.create(issuer)));
    }

    @Test
    void everyFaultIsToldAndNoSecret() {
        Settings wrong = Settings.of(new TestConfig("http://x.example", " ", "geheim", "", "", "", 5000));
        assertEquals(4, wrong.faults().size());
        assertFalse((wrong.faults() + wrong.toString()).contains("geheim"));
    }
}
