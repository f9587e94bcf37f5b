package nl.pleegplein.web.shell.entry;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;

/**
 * What the filter found out about a request, copied: the container uses its own request object again as soon as the
 * shell has answered, also when a slow worker still holds on to it.
 *
 * @param query as sent, without question mark
 * @param headers by lowercase name, without those that carry credentials
 * @param language the value of the language cookie
 * @param csrfCookie the value of the cookie that forms are bound to
 * @param mark the value of the cookie by which a browser is known
 * @param errand what the browser keeps for when it comes back from another site
 * @param secure whether the browser talks https
 * @param crossSite whether a browser says that another site sent this
 * @param sureSite the site, when its address is not just what the request says
 */
public record RequestFacts(
        String id,
        String method,
        RequestPath path,
        String query,
        Map<String, String> headers,
        Optional<String> language,
        Optional<String> csrfCookie,
        Optional<String> mark,
        Optional<String> errand,
        boolean secure,
        boolean crossSite,
        URI site,
        Optional<URI> sureSite,
        Viewer viewer,
        String client) {
    /** The name of the request attribute under which the filter leaves this. */
    public static final String ATTRIBUTE = RequestFacts.class.getName();

    public static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The same request of another viewer. */
    public RequestFacts by(Viewer other) {
        return new RequestFacts(
                id,
                method,
                path,
                query,
                headers,
                language,
                csrfCookie,
                mark,
                errand,
                secure,
                crossSite,
                site,
                sureSite,
                other,
                client);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Locale locale() {
        return language.filter("en"::equals).isPresent() ? ENGLISH : DUTCH;
    }

    public boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether the body of an answer may be compressed with gzip (RFC 9110, section 12.5.3). */
    public boolean acceptsGzip() {
        return header("accept-encoding").filter(RequestFacts::offersGzip).isPresent();
    }

    private static boolean offersGzip(String accepted) {
        for (String coding : accepted.split(",", -1)) {
            String offered = coding.replace(" ", "").toLowerCase(Locale.ROOT);
            if (offered.equals("gzip") || (offered.startsWith("gzip;q=") && !offered.matches("gzip;q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }
}
