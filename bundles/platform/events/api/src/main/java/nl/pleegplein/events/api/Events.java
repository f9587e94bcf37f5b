package nl.pleegplein.events.api;

import org.osgi.annotation.versioning.ProviderType;

/** Where domains tell what has changed. Thread-safe. */
@ProviderType
public interface Events {
    /**
     * Writes the event in the transaction that is running, so that it is told if and only if the change is committed.
     *
     * @throws IllegalStateException when no transaction is running
     */
    void publish(DomainEvent event);
}
