package nl.pleegplein.web.shell.entry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The cookie that says in which session somebody looks. Over https no other site, not even a neighbour under the same domain, can
 * set it (prefix {@code __Host-}, RFC 6265bis); plain http is for trying the platform on one's own machine.
 */
public final class SessionCookie {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private SessionCookie() {}

    private static String name(boolean secure) {
        return secure ? "__Host-session" : "session";
    }

    static Optional<String> in(Map<String, String> cookies, boolean secure) {
        return Optional.ofNullable(cookies.get(name(secure))).filter(value -> !value.isEmpty());
    }

    /** @param lasts empty: until the browser is closed */
    public static String with(String token, Optional<Duration> lasts, boolean secure) {
        return cookie(token, lasts.map(some -> "; Max-Age=" + some.toSeconds()).orElse(""), secure);
    }

    /** Makes the browser forget it. */
    public static String none(boolean secure) {
        return cookie("", "; Max-Age=0", secure);
    }

    private static String markName(boolean secure) {
        return secure ? "__Host-known" : "known";
    }

    static Optional<String> markIn(Map<String, String> cookies, boolean secure) {
        return Optional.ofNullable(cookies.get(markName(secure))).filter(value -> !value.isEmpty());
    }

    /** By which the browser is known later; it stays when its reader signs out. */
    public static String mark(String value, boolean secure) {
        return cookie(markName(secure), value, "; Max-Age=" + A_YEAR.toSeconds(), secure);
    }

    private static String cookie(String value, String age, boolean secure) {
        return cookie(name(secure), value, age, secure);
    }

    private static String cookie(String name, String value, String age, boolean secure) {
        return name + "=" + value + "; Path=/" + age + (secure ? "; Secure" : "") + "; HttpOnly; SameSite=Lax";
    }
}
