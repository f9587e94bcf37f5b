package nl.pleegplein.events.core;

import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes events beside the change, and wakes the sequencer once both are committed. */
@Component
public final class OutboxEvents implements Events {
    private final OutboxRepository outbox;
    private final RunningTransaction transaction;
    private final Sequencer sequencer;
    private final SiteRevision revision;

    @Activate
    public OutboxEvents(
            @Reference OutboxRepository outbox,
            @Reference RunningTransaction transaction,
            @Reference Sequencer sequencer,
            @Reference SiteRevision revision) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.sequencer = sequencer;
        this.revision = revision;
    }

    @Override
    public void publish(DomainEvent event) {
        transaction.afterCommit(this::committed);
        outbox.append(event);
    }

    /** Before the answer goes to who made the change: they must see it at once. */
    private void committed() {
        revision.changed();
        sequencer.wake();
    }
}
