package nl.pleegplein.web.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the shell knows of the sections of the site: for status pages, health and the commands. Thread-safe. */
@ProviderType
public interface Sections {
    /** All sections, also those that are away or were refused, by id. */
    List<SectionState> all();
}
