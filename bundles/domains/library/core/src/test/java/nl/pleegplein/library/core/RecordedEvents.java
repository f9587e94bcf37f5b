package nl.pleegplein.library.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;

/** Remembers what was told. */
public final class RecordedEvents implements Events {
    private final List<DomainEvent> told = new CopyOnWriteArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    /** Refuses all from now on, in the transaction of what is told. */
    public void failing(RuntimeException why) {
        failure = Optional.of(why);
    }

    @Override
    public void publish(DomainEvent event) {
        failure.ifPresent(why -> {
            throw why;
        });
        told.add(event);
    }

    /** The kinds told since the last time this was asked. */
    public List<String> kinds() {
        List<String> kinds = told.stream().map(DomainEvent::kind).toList();
        told.clear();
        return kinds;
    }

    List<DomainEvent> all() {
        return told;
    }
}
