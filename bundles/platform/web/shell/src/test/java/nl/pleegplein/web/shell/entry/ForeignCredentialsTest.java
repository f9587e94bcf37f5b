package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.pleegplein.access.api.Credentials;
import nl.pleegplein.access.api.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser sends along by itself counts for nothing when another site has it change something. */
class ForeignCredentialsTest {
    private static final Credentials SESSION = new Credentials(Optional.of("session"), Optional.empty());
    private static final Credentials TOKEN = new Credentials(Optional.empty(), Optional.of("token"));

    private final List<Credentials> seen = new ArrayList<>();
    private final EntryFilter filter = new EntryFilter(new EntryLimits(1000, 1000, 1000), "", Set.of(), credentials -> {
        seen.add(credentials);
        return Viewer.visitor();
    });

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
    })
    void anotherSiteChangesNothing(String header, String value) throws Exception {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertEquals(Credentials.none(), sent(method, "/api/things", Map.of(header, value)));
            assertEquals(TOKEN, sent(method, "/api/things", Map.of(header, value, "Authorization", "Bearer token")));
        }
        assertEquals(SESSION, sent("GET", "/things", Map.of(header, value)));
    }

    @Test
    void ourOwnPagesDo() throws Exception {
        assertEquals(SESSION, sent("POST", "/api/things", Map.of("Sec-Fetch-Site", "same-origin")));
        assertEquals(SESSION, sent("POST", "/things", Map.of("Origin", "http://site.example")));
        assertEquals(SESSION, sent("DELETE", "/api/things", Map.of()));
    }

    @Test
    void ofASessionAndATokenOneCounts() throws Exception {
        Map<String, String> token = Map.of("Authorization", "Bearer token");
        for (String path : List.of("/api/things", "/health", "/metrics")) {
            assertEquals(TOKEN, sent("GET", path, token), path);
        }
        assertEquals(SESSION, sent("GET", "/things", token), "pages are for people");
    }

    private Credentials sent(String method, String path, Map<String, String> more) throws Exception {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", "site.example");
        headers.putAll(more);
        seen.clear();
        filter.doFilter(request(method, path, headers), response(), (request, response) -> {});
        assertEquals(1, seen.size());
        return seen.get(0);
    }

    private static HttpServletRequest request(String method, String path, Map<String, String> headers) {
        return fake(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getRemoteAddr" -> "192.0.2.1";
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(Optional.ofNullable(headers.get((String) arguments[0])).stream()
                        .toList());
            case "getHeaderNames" -> Collections.enumeration(headers.keySet());
            case "getCookies" -> new Cookie[] {new Cookie("session", "session")};
            case "getContentLengthLong" -> 0L;
            case "isSecure", "isAsyncStarted" -> false;
            default -> null;
        });
    }

    private static HttpServletResponse response() {
        return fake(HttpServletResponse.class, (self, called, arguments) -> switch (called.getName()) {
            case "isCommitted" -> false;
            case "getStatus" -> 200;
            default -> null;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
