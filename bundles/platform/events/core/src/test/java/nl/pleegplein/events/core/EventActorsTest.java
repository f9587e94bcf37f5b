package nl.pleegplein.events.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ErasureReceipt;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.Subject;

@Database(domain = "events")
class EventActorsTest {
    private final Outbox outbox;
    private final EventActors actors;
    private final UUID mine = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    EventActorsTest(TestDatabase database) {
        this.outbox = new Outbox(database);
        this.actors = new EventActors(outbox.events);
    }

    @DatabaseTest
    void erasing_takes_the_person_from_the_events_and_from_nobody_elses() {
        outbox.tell(Outbox.changedBy(mine, "a"), Outbox.changedBy(other, "b"), Outbox.changedBy(mine, "c"));
        Subject me = new Subject.Account(new AccountId(mine));
        assertEquals(List.of("article:a", "article:c"), exported(me));

        assertEquals(new ErasureReceipt(0, 2), actors.erase(me, ErasureChoice.REMOVE));
        assertEquals(List.of(), exported(me));
        assertEquals(List.of("article:b"), exported(new Subject.Account(new AccountId(other))));
        assertEquals(Optional.empty(), outbox.events.after(0, 1).get(0).event().actor());
        assertEquals(new ErasureReceipt(0, 0), actors.erase(me, ErasureChoice.REMOVE));
    }

    private List<Object> exported(Subject subject) {
        List<Object> refs = new ArrayList<>();
        actors.export(subject, new ExportWriter() {
            @Override
            public void record(String collection, Map<String, Object> fields) {
                refs.add(fields.get("ref"));
            }

            @Override
            public void file(String name, InputStream content) {
                throw new UnsupportedOperationException();
            }
        });
        return refs;
    }
}
