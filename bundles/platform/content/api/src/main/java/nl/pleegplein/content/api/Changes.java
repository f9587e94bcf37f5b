package nl.pleegplein.content.api;

import java.util.List;

/**
 * The next changes of a source.
 *
 * @param changes in the order of their commit; the latest state of each item, so an item may come once for many changes
 * @param cursor where to go on; opaque
 * @param restarted the cursor that was given is not known any more (other database, too old): these changes are the
 *     first of all items, and what the follower has of this kind beyond them is to be dropped at the end
 * @param more whether there is more to be had at once
 */
public record Changes(List<ContentChange> changes, String cursor, boolean restarted, boolean more) {
    public Changes {
        changes = List.copyOf(changes);
    }
}
