package nl.pleegplein.rest.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a personal access token may be good for. A scope is the base of a {@link RestService} without its slash, a colon,
 * and {@link #READ} (GET and HEAD) or {@link #WRITE} (all other methods), such as {@code library:read}. Which one a
 * request needs is decided and checked in one place, before a service is asked. Thread-safe.
 */
@ProviderType
public interface Scopes {
    String READ = "read";
    String WRITE = "write";

    /** Looking at the health and the figures of the site, {@code /health} and {@code /metrics}; for operators. */
    String OPERATIONS = "operations:" + READ;

    /** Of the services that are here now, in the order of the alphabet. */
    List<String> here();
}
