package nl.pleegplein.events.core;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javax.transaction.Status;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

@Database(domain = "events")
class OutboxEventsTest {
    private final Outbox outbox;
    private final KnownTransactions transactions = new KnownTransactions();
    private final ToldRevision revision = new ToldRevision();
    private final OutboxEvents events;

    OutboxEventsTest(TestDatabase database) {
        this.outbox = new Outbox(database);
        this.events = new OutboxEvents(outbox.events, new RunningTransaction(transactions), outbox.sequencer, revision);
        outbox.sequencer.start();
    }

    @AfterEach
    void stop() {
        outbox.sequencer.stop();
    }

    @DatabaseTest
    void an_event_needs_the_transaction_of_its_change() {
        assertThrows(IllegalStateException.class, () -> events.publish(Outbox.changed("a", 1)));
        assertEquals(0, outbox.events.after(0, 1).size());
    }

    @DatabaseTest
    void a_committed_event_gets_its_position_without_waiting_for_the_next_look() {
        outbox.database.jpa().tx(em -> {
            transactions.begin();
            events.publish(Outbox.changed("a", 1));
        });
        transactions.complete(Status.STATUS_COMMITTED);
        await().until(() -> outbox.highest.value() == 1);
    }

    @DatabaseTest
    void the_site_has_changed_once_the_change_is_committed_and_not_before() {
        outbox.database.jpa().tx(em -> {
            transactions.begin();
            events.publish(Outbox.changed("a", 1));
            assertEquals(0, revision.current());
        });
        transactions.complete(Status.STATUS_COMMITTED);
        assertEquals(1, revision.current());
        outbox.database.jpa().tx(em -> {
            transactions.begin();
            events.publish(Outbox.changed("a", 2));
        });
        transactions.complete(Status.STATUS_ROLLEDBACK);
        assertEquals(1, revision.current());
    }
}
