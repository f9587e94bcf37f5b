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
}
