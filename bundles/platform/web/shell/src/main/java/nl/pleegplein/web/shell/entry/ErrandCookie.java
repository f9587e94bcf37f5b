package nl.pleegplein.web.shell.entry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cookie with what is to be done when the browser comes back from another site. As with the session no other site can set
 * it; it is sent when a link of the other site leads here ({@code SameSite=Lax}), and with nothing else that others send.
 */
public final class ErrandCookie {
    private static final Pattern ERRAND = Pattern.compile("[A-Za-z0-9._-]{1,3000}");

    private ErrandCookie() {}

    private static String name(boolean secure) {
        return secure ? "__Host-errand" : "errand";
    }

    static Optional<String> in(Map<String, String> cookies, boolean secure) {
        return Optional.ofNullable(cookies.get(name(secure)))
                .filter(value -> ERRAND.matcher(value).matches());
    }

    public static String with(String errand, Duration lasts, boolean secure) {
        return cookie(errand, lasts.toSeconds(), secure);
    }

    /** Makes the browser forget it. */
    public static String none(boolean secure) {
        return cookie("", 0, secure);
    }

    private static String cookie(String value, long seconds, boolean secure) {
        return name(secure) + "=" + value + "; Path=/; Max-Age=" + seconds + (secure ? "; Secure" : "")
                + "; HttpOnly; SameSite=Lax";
    }
}
