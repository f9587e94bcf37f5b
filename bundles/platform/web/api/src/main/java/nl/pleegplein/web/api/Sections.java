package nl.pleegplein.web.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the shell knows of the sections of the site: for status pages, health and the commands. Thread-safe. */
@ProviderType
public interface Sections {
    /** All sections, also those that are away or were refused, by id. */
    List<SectionState> all();

    /**
     * Says that a domain was removed on purpose: those of its sections that are not there answer 404 from now on
     * instead of "back in a moment". It is forgotten when they come back.
     *
     * @param domain as in the header {@code Pleegplein-Domain} of the bundle
     */
    void markRemoved(String domain);
}
