package nl.pleegplein.content.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All sources that are installed now, each behind a guard: what a source throws is logged with its kind and answered as
 * nothing, so that one domain's fault costs no other. Refusals ({@link DomainException}) pass only from
 * {@code changesSince}, {@code html}, and {@code newest} with a cursor, which are asked of one source; elsewhere they are
 * nothing too. Only {@code changesSince} answers a failure with {@link BusyException}: a follower must not take it for
 * the end. Sources of a domain that may not be shown are left out. Thread-safe.
 */
@ProviderType
public interface ContentCatalogue {
    /** In the order of their kinds. A snapshot. */
    List<ContentSource> sources();

    Optional<ContentSource> source(String kind);

    /** The kinds that the sources of a domain gave since this node started, also when they are away now. */
    Set<String> kinds(String domain);

    /** The items that the viewer may see, of those asked for: one call for each kind. */
    Map<ContentRef, ContentItem> visible(Set<ContentRef> refs, Viewer viewer);
}
