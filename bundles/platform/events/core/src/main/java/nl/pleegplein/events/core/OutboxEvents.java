package nl.pleegplein.events.core;

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

    @Activate
    public OutboxEvents(
            @Reference OutboxRepository outbox,
            @Reference RunningTransaction transaction,
            @Reference Sequencer sequencer) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.sequencer = sequencer;
    }

    @Override
    public void publish(DomainEvent event) {
        transaction.afterCommit(sequencer::wake);
        outbox.append(event);
    }
}
