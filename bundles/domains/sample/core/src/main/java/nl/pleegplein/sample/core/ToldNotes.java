package nl.pleegplein.sample.core;

import java.util.UUID;
import nl.pleegplein.events.api.DeliveredEvent;
import nl.pleegplein.events.api.EventHandler;
import nl.pleegplein.sample.api.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Remembers what it was told. An event comes at least once: again when its node was killed before it had written that it was
 * handled, so a handler that must not do something twice looks whether it knows the event.
 */
@Component(
        property = {
            EventHandler.NAME + "=sample.told",
            EventHandler.KINDS + "=" + Notes.NOTE + ".*",
            EventHandler.FROM + "=beginning",
        })
public final class ToldNotes implements EventHandler {
    private final NoteRepository repository;

    @Activate
    public ToldNotes(@Reference NoteRepository repository) {
        this.repository = repository;
    }

    @Override
    public void handle(DeliveredEvent event) {
        repository.told(event.id(), UUID.fromString(event.event().ref().id()));
    }
}
