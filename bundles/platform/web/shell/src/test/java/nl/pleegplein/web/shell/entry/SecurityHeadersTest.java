package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"'self'", "https:", "*", "https://a.example https://*.b.example:8443", "'self' c.example"})
    void originsAreTakenOver(String ancestors) {
        assertTrue(SecurityHeaders.policyFramedBy(ancestors).endsWith("frame-ancestors " + ancestors));
    }

    @Test
    void aPageThatFramesOthersIsInNobodysFrame() {
        String policy = SecurityHeaders.policyFraming(Set.of("https://player.example"));
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), policy);
        assertTrue(policy.endsWith("; frame-ancestors 'none'; frame-src https://player.example"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://a.example; script-src *", "a.example\r\nX: y", "a,b", "javascript:x"})
    void whateverIsNoOriginMeansNobody(String ancestors) {
        assertTrue(SecurityHeaders.policyFramedBy(ancestors).endsWith("frame-ancestors 'none'"));
    }
}
