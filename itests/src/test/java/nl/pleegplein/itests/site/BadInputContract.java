package nl.pleegplein.itests.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.pleegplein.itests.support.Http;
import nl.pleegplein.itests.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send: a clear answer, no stack, no harm. */
abstract class BadInputContract {
    private final Site site;
    private final Http http;

    BadInputContract(Site site) {
        this.site = site;
        this.http = site.http();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bestaat-niet",
                "/bibliotheek/bestaat-niet",
                "/bibliotheek/dossier/bestaat-niet",
                "/bibliotheek/thema/bestaat-niet",
                "/bibliotheek/pijler/bestaat-niet",
                "/media/0190aaaa-0000-7000-8000-000000000000/abcdef123456/x.png",
                "/media/geen-id/x/y",
                "/assets/shell/000000000000/bestaat-niet.css",
                "/embed/article/0190aaaa-0000-7000-8000-000000000000",
                "/embed/nonsense/1",
                "/sitemap/nonsense.xml",
                "/cxf"
            })
    void whatIsNotThereIsAFriendlyPage(String path) {
        HttpResponse<String> answer = http.get(path);
        assertEquals(404, answer.statusCode());
        assertNoInsides(answer.body());
    }

    @Test
    void aStyleSheetOfAnotherVersionIsAnsweredButNotKept() {
        HttpResponse<String> answer = http.get("/assets/shell/000000000000/pleegplein.css");
        assertEquals(200, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bibliotheek/%zz",
                "/bibliotheek/%",
                "/bibliotheek/%00",
                "/bibliotheek/%c0%ae%c0%ae",
                "/../etc/passwd",
                "/assets/../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/shell/..%2f..%2fetc/passwd",
                "/media/..%5c..%5cetc",
                "/bibliotheek/;jsessionid=1",
                "//example.org/bibliotheek"
            })
    void oddPathsAreRefused(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(
                answer.startsWith("HTTP/1.1 4"),
                path + ": " + answer.lines().findFirst().orElse(""));
        assertNoInsides(answer);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /bibliotheek, 405", "PUT, /, 405", "POST, /bibliotheek, 405", "TRACE, /, 405", "BREW, /, 501"})
    void wrongMethodsAreNamed(String method, String path, int status) throws IOException {
        String answer = raw(
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        String line = answer.lines().findFirst().orElse("");
        assertTrue(line.contains(" " + status), method + " " + path + ": " + line);
        assertNoInsides(answer);
    }

    @Test
    void anotherSiteCannotChangeTheLanguageOrSendAnybodyAway() {
        HttpResponse<String> answer = http.send(http.to(
                        "/taal",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Origin",
                        "https://example.org")
                .POST(BodyPublishers.ofString("lang=en&terug=https://example.org/")));
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "the choice of another site is not kept");
        assertFalse(answer.headers().firstValue("Location").orElse("").contains("example.org"));
        HttpResponse<String> own = http.send(http.to("/taal", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("lang=en&terug=//example.org/")));
        assertEquals(303, own.statusCode());
        assertTrue(own.headers().firstValue("Location").orElse("").endsWith("/"), "home");
        assertFalse(own.headers().firstValue("Location").orElse("").contains("example.org"));
    }

    @Test
    void anOversizedBodyIsRefused() {
        HttpResponse<String> answer = http.send(http.to("/taal", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(new byte[5 * 1024 * 1024])));
        assertEquals(413, answer.statusCode());
        assertNoInsides(answer.body());
    }

    @Test
    void aForeignHostIsNotEchoedIntoThePage() throws IOException {
        String page = raw("GET / HTTP/1.1\r\nHost: evil.example\"><script>\r\nConnection: close\r\n\r\n");
        assertTrue(page.startsWith("HTTP/1.1 400"), page);
        assertFalse(page.contains("<script>"), page);
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.base().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertNoInsides(String body) {
        assertFalse(body.contains("\tat "), body);
        assertFalse(body.contains("java.lang."), body);
        assertFalse(body.contains("Jetty"), body);
    }
}
