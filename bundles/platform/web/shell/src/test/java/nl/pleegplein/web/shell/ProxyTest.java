package nl.pleegplein.web.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Routes;
import nl.pleegplein.web.api.WebRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site believes of what a proxy says, and what it tells of its readers. */
class ProxyTest {
    private static final String[] FORWARDED = {
        "X-Forwarded-For", "203.0.113.9, 198.51.100.7", "X-Forwarded-Proto", "https"
    };

    @TempDir
    private Path folder;

    @Test
    void aKnownProxyIsBelieved() throws Exception {
        try (TestSite site = site(Set.of("127.0.0.1"))) {
            HttpResponse<String> answer = site.get("/wie", FORWARDED);
            assertTrue(answer.body().startsWith("198.51.100.7 https://127.0.0.1:"), answer.body());
            assertEquals("max-age=31536000", header(answer, "Strict-Transport-Security"));
            assertTrue(header(answer, "Set-Cookie").startsWith("__Host-csrf="), header(answer, "Set-Cookie"));
            assertTrue(header(answer, "Set-Cookie").contains("; Secure"));
        }
    }

    @Test
    void proxiesBehindEachOtherAreLookedThrough() throws Exception {
        try (TestSite site = site(Set.of("127.0.0.1", "198.51.100.7"))) {
            assertTrue(site.get("/wie", FORWARDED).body().startsWith("203.0.113.9 "));
        }
    }

    @Test
    void whoIsNoProxyIsNotBelieved() throws Exception {
        try (TestSite site = site(Set.of())) {
            HttpResponse<String> answer = site.get("/wie", FORWARDED);
            assertTrue(answer.body().startsWith("127.0.0.1 http://"), answer.body());
            assertEquals("", header(answer, "Strict-Transport-Security"));
            assertTrue(header(answer, "Set-Cookie").startsWith("csrf="), header(answer, "Set-Cookie"));
        }
    }

    @Test
    void theAccessLogTellsWhatWasAskedButNotByWhomOrWhatFor() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (TestSite site = site(Set.of("127.0.0.1"))) {
            site.get("/wie?q=scheiding", FORWARDED);
            await().until(() -> text(log).contains("access - "));
            String line = text(log)
                    .lines()
                    .filter(each -> each.contains("access - "))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.contains("access - GET /wie 200 "), line);
            assertFalse(text(log).contains("scheiding"), text(log));
            assertFalse(text(log).contains("203.0.113.9") || text(log).contains("198.51.100.7"), text(log));
        } finally {
            System.setErr(before);
        }
    }

    private TestSite site(Set<String> proxies) throws Exception {
        TestSite site = new TestSite(
                folder,
                new TestClock(),
                TestSite.settings(Duration.ofSeconds(10), Duration.ofSeconds(10), proxies),
                2,
                0);
        Routes routes = Routes.builder().get("/wie", ProxyTest::who).build();
        site.sections().start(new TestSection("wie", Set.of("wie"), routes, List.of()), Map.of());
        return site;
    }

    private static Answer who(WebRequest request) {
        String made = request.csrfToken().isEmpty() ? "" : request.client() + " " + request.site();
        return new Answer.Bytes(200, "text/plain", made.getBytes(StandardCharsets.UTF_8), Caching.PRIVATE);
    }

    private static String text(ByteArrayOutputStream log) {
        return log.toString(StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
