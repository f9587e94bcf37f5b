package nl.pleegplein.web.api;

import gg.jte.Content;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the home page, contributed as a service by a section's bundle. One that fails is left out. Thread-safe.
 */
@ConsumerType
public interface HomeBlock {
    /** The id of the section whose texts and assets it uses; shown only while that section is there. */
    String section();

    /** Low numbers first. */
    int order();

    /** Whether it takes the whole width or half of it. */
    boolean wide();

    /** What to show, or empty when there is nothing to show. The request's texts are those of the section. */
    Optional<Content> render(WebRequest request);
}
