package nl.pleegplein.operations.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The domains of this site, connectors among them, and how they are installed, updated and removed while it runs. A domain
 * is a Karaf feature {@code pleegplein-<domain>}; its releases come with the distribution or from a file. For operators:
 * nothing here asks who calls. Thread-safe; changes happen one at a time.
 */
@ProviderType
public interface Domains {
    /** All domains that are installed, could be, or should be, by name. */
    List<DomainState> all();

    /** What was changed, the latest first; at most 50. */
    List<DomainChange> changes();

    /**
     * Makes a release available that comes as a file: a Karaf archive with one domain and all of its bundles.
     *
     * @param file a {@code .kar} on this machine
     * @throws InstallationException when it is not such an archive, or holds another release of the same name
     */
    Release add(Path file);

    /**
     * Works out a change without making it.
     *
     * @param version which release; the newest when empty. Ignored for a removal
     * @throws InstallationException when it cannot be done: an unknown domain or version, nothing to do, something missing
     */
    Plan plan(Action action, String domain, Optional<String> version);

    /**
     * Makes the change and waits until the domain is well: its bundles run, its migration has ended, its sections are
     * shown. When it is not, what was there before comes back.
     *
     * @param progress hears in one line what happens now
     * @throws InstallationException when the change failed; its message says why and what is there now. Also when the plan
     *     is no longer what would happen
     */
    void carryOut(Plan plan, Consumer<String> progress);
}
