package nl.pleegplein.web.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class OriginTest {
    @Test
    void onlyAKnownProxyIsBelieved() {
        Origin origin = new Origin("", Set.of("10.0.0.1", "10.0.0.2"));
        assertEquals("192.0.2.7", origin.client(request("192.0.2.7", "203.0.113.9")));
        assertEquals("203.0.113.9", origin.client(request("10.0.0.1", "203.0.113.9")));
        assertEquals("203.0.113.9", origin.client(request("10.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.2")));
        assertEquals("10.0.0.1", origin.client(request("10.0.0.1", null)));
    }

    private static HttpServletRequest request(String address, String forwarded) {
        Map<String, String> headers = forwarded == null ? Map.of() : Map.of("X-Forwarded-For", forwarded);
        return (HttpServletRequest) Proxy.newProxyInstance(
                OriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
