package nl.pleegplein.events.core;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pleegplein.events.api.DeliveredEvent;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who did what, for the 30 days that events are kept. */
@Component(property = PersonalDataSource.DOMAIN + "=events")
public final class EventActors implements PersonalDataSource {
    private static final int BATCH = 500;

    private final OutboxRepository outbox;

    @Activate
    public EventActors(@Reference OutboxRepository outbox) {
        this.outbox = outbox;
    }

    @Override
    public void export(Subject subject, ExportWriter writer) {
        if (!(subject instanceof Subject.Account account)) {
            return;
        }
        UUID after = new UUID(0, 0);
        List<DeliveredEvent> events;
        do {
            events = outbox.by(account.id().value(), after, BATCH);
            for (DeliveredEvent event : events) {
                writer.record("events", fields(event));
                after = event.id();
            }
        } while (events.size() == BATCH);
    }

    /** The events stay, since others still follow from them; who did it goes, whatever the choice. */
    @Override
    public ErasureReceipt erase(Subject subject, ErasureChoice choice) {
        return subject instanceof Subject.Account account
                ? new ErasureReceipt(0, outbox.forgetActor(account.id().value()))
                : new ErasureReceipt(0, 0);
    }

    private static Map<String, Object> fields(DeliveredEvent event) {
        return Map.of(
                "kind", event.event().kind(),
                "ref", event.event().ref().toString(),
                "at", event.at());
    }
}
