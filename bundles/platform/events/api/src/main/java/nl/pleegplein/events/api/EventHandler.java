package nl.pleegplein.events.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears about changes. Contributed as a service with the properties below. Each event comes at least once, in order for
 * each ref, on one node at a time. When the handler throws, the events of that ref wait and are tried again with growing
 * pauses, while those of other refs go on.
 */
@ConsumerType
public interface EventHandler {
    /** Service property: the durable name of the handler. Its position is kept under it, also while it is away. */
    String NAME = "pleegplein.events.handler";

    /** Service property: the kinds of events wanted, {@code String} or {@code String[]}; {@code article.*} for a prefix. */
    String KINDS = "pleegplein.events.kinds";

    /** Service property: {@code beginning} (all that is kept) or {@code now}, when the name is new. Default {@code now}. */
    String FROM = "pleegplein.events.from";

    void handle(DeliveredEvent event);

    /**
     * Events were removed before this handler had them: they are kept for 30 days, and it was away or failed for longer.
     * Which ones is not known. A handler that derives something from events starts anew here from what the domains have
     * now, such as {@code ContentSource.changesSince} without a cursor. Called before the events that are kept, on the
     * same thread as {@link #handle}. When it throws, it is called again with growing pauses and no event comes before it
     * has succeeded, so it must bear being done twice. A long rebuild belongs in a job. By default nothing is done.
     */
    default void missed() {}
}
