package nl.pleegplein.events.api;

import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.content.api.Changes;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes {@code ContentSource.changesSince} for a domain that publishes an event for every change of its items. Without a
 * cursor it walks through all items by id; then it follows the events by their position, which is given after commit, so
 * that a slow transaction is never skipped. A cursor of another database, or one that is behind the events that are kept
 * (30 days), starts again. Thread-safe.
 */
@ProviderType
public interface ChangeFeeds {
    /** What a domain has, for the feed to read. */
    interface Items {
        /** The ids of the items after this one, ascending. */
        java.util.List<UUID> idsAfter(Optional<UUID> id, int limit);

        /** The present state of these items; ids that are not there any more are told as absent. */
        java.util.List<nl.pleegplein.content.api.ContentChange> load(java.util.Set<UUID> ids);
    }

    Changes changesSince(String kind, Optional<String> cursor, int limit, Items items);
}
