package nl.pleegplein.web.shell.entry;

import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletResponse;

/**
 * What browsers are told about every answer: nothing from elsewhere, nothing inline, in nobody's frame, no sensors
 * (CSP level 3, OWASP Secure Headers).
 */
public final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors ";
    private static final String NOBODY = "'none'";
    private static final Pattern ORIGINS =
            Pattern.compile("('none'|'self'|\\*|https?:|(https?://)?[A-Za-z0-9*.-]+(:[0-9]{1,5}|:\\*)?)"
                    + "( ('self'|https?:|(https?://)?[A-Za-z0-9*.-]+(:[0-9]{1,5}|:\\*)?))*");

    private SecurityHeaders() {}

    static void apply(HttpServletResponse response, boolean secure) {
        response.setHeader("Content-Security-Policy", POLICY + NOBODY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Where somebody came from says what weighs on them: that is nobody else's business.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /**
     * The policy of a page that may show pages of others in a frame.
     *
     * @param origins at least one, each {@code https://} and the name of a host
     */
    public static String policyFraming(Set<String> origins) {
        return POLICY + NOBODY + "; frame-src " + String.join(" ", origins);
    }

    /** The policy of a page that others may frame. Whatever is no list of origins counts as nobody. */
    public static String policyFramedBy(String ancestors) {
        return POLICY + (ORIGINS.matcher(ancestors).matches() ? ancestors : NOBODY);
    }
}
