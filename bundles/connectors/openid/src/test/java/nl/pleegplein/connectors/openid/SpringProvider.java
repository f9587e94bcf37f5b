package nl.pleegplein.connectors.openid;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jsoup.Jsoup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Spring Authorization Server on this machine, with one client and one person. */
final class SpringProvider implements AutoCloseable {
    private static final String CLIENT = "spring.security.oauth2.authorizationserver.client.site.";

    private final ConfigurableApplicationContext running;
    private final String address;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Office {}

    SpringProvider() throws IOException {
        int port = freePort();
        address = "http://localhost:" + port;
        SpringApplication office = new SpringApplication(Office.class);
        office.setRegisterShutdownHook(false);
        office.setDefaultProperties(Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("logging.level.root", "warn"),
                Map.entry("org.springframework.boot.logging.LoggingSystem", "none"),
                Map.entry("spring.security.user.name", "anna"),
                Map.entry("spring.security.user.password", "wachtwoord-op-kantoor"),
                Map.entry("spring.security.oauth2.authorizationserver.issuer", address),
                Map.entry(CLIENT + "registration.client-id", "pleegplein"),
                Map.entry(CLIENT + "registration.client-secret", "{noop}a-secret-of-some-length-for-the-site"),
                Map.entry(CLIENT + "registration.client-authentication-methods", "client_secret_basic"),
                Map.entry(CLIENT + "registration.authorization-grant-types", "authorization_code"),
                Map.entry(CLIENT + "registration.redirect-uris", "https://site.example/openid/terug"),
                Map.entry(CLIENT + "registration.scopes", "openid"),
                Map.entry(CLIENT + "require-proof-key", "true")));
        running = office.run();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return address;
    }

    /** Somebody's browser there: signs in when it is asked, and ends where it is sent to this site. */
    static final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        URI follow(URI question) throws IOException, InterruptedException {
            URI at = question;
            HttpRequest next = page(at);
            for (int steps = 0; steps < 10; steps++) {
                HttpResponse<String> answer = client.send(next, BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 3) {
                    at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
                    if (at.getHost().equals("site.example")) {
                        return at;
                    }
                    next = page(at);
                } else {
                    next = form(at, answer);
                }
            }
            throw new IllegalStateException("Never comes back");
        }

        private static HttpRequest page(URI at) {
            return HttpRequest.newBuilder(at).header("Accept", "text/html").build();
        }

        private static HttpRequest form(URI at, HttpResponse<String> answer) {
            String token =
                    Jsoup.parse(answer.body()).select("input[name=_csrf]").attr("value");
            if (token.isEmpty()) {
                throw new IllegalStateException("No form: " + answer.statusCode() + " " + answer.body());
            }
            String body = "username=anna&password=wachtwoord-op-kantoor&_csrf=" + MadeProvider.encoded(token);
            return HttpRequest.newBuilder(at.resolve("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
