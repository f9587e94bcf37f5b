package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"'self'", "https:", "*", "https://a.example https://*.b.example:8443", "'self' c.example"})
    void originsAreTakenOver(String ancestors) {
        assertTrue(SecurityHeaders.policyFramedBy(ancestors).endsWith("frame-ancestors " + ancestors));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://a.example; script-src *", "a.example\r\nX: y", "a,b", "javascript:x"})
    void whateverIsNoOriginMeansNobody(String ancestors) {
        assertTrue(SecurityHeaders.policyFramedBy(ancestors).endsWith("frame-ancestors 'none'"));
    }
}
