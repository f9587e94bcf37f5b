package nl.pleegplein.web.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.pleegplein.access.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/** A request as a handler sees it: checked, decoded, without servlet. Used by one thread. */
@ProviderType
public interface WebRequest {
    /** The id that stands in the log and on error pages. */
    String id();

    Method method();

    /** The decoded path, beginning with a slash, without a trailing one. */
    String path();

    /** A part of the path by its name in the route's pattern, decoded. */
    String pathValue(String name);

    /** The first value of a query parameter, trimmed; empty when absent or blank. At most 2,000 characters. */
    Optional<String> query(String name);

    /** All values of a query parameter, at most 50. */
    List<String> queryAll(String name);

    /**
     * A number in the query.
     *
     * @throws nl.pleegplein.content.api.InvalidInputException when it is no whole number
     */
    OptionalInt queryNumber(String name);

    /** A field of a posted form, as typed; empty text when absent. */
    String field(String name);

    List<String> fieldAll(String name);

    /** The file in a field of a form that was posted to a route for files; empty when none was chosen. */
    default Optional<Upload> upload(String field) {
        return Optional.empty();
    }

    Viewer viewer();

    /** The language of the page: Dutch, or English for who chose it. */
    Locale locale();

    /** The texts of the section in that language. */
    Text text();

    /** The site's own address without trailing slash, as configured or as asked for: for canonical links and feeds. */
    URI site();

    /**
     * The same for links that leave the site, such as in a mail: as configured, or of this very machine. Empty when it is only
     * what the request says, which its sender may have made up to be sent what was meant for another.
     */
    Optional<URI> sureSite();

    /** Where an asset of this section is, with the hash of its bytes: {@code asset("library.css")}. */
    String asset(String name);

    /** The token that a form of this page must send in the hidden field {@code _csrf}. Makes the page uncacheable. */
    String csrfToken();

    /** A request header that says what the client can do or knows, such as {@code Range}. Never {@code Cookie}. */
    Optional<String> header(String name);

    /**
     * What {@link Answer.SignedIn} left in this browser, as it says: it may be made up. Makes the page one for this browser.
     */
    default Optional<String> mark() {
        return Optional.empty();
    }

    /**
     * What this browser was given to keep when it left by {@link Answer.Away}, at most 3,000 characters that its owner may have
     * changed. It is given once: with this answer the browser forgets it. Empty when there is none.
     */
    default Optional<String> errand() {
        return Optional.empty();
    }

    /** The address of the client, for rate limits only. */
    String client();
}
