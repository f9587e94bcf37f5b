package nl.pleegplein.events.core;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pleegplein.events.api.EventHandler;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

@Database(domain = "events")
class EventDeliveryTest {
    private final Outbox outbox;
    private final EventDelivery delivery;
    private final Heard heard = new Heard();

    EventDeliveryTest(TestDatabase database) {
        this.outbox = new Outbox(database);
        this.delivery = new EventDelivery(outbox.events, outbox.handlers, outbox.highest, Clock.systemUTC());
        delivery.start();
    }

    @AfterEach
    void stop() {
        delivery.stop();
    }

    @DatabaseTest
    void events_are_told_as_soon_as_they_have_a_position() {
        delivery.addHandler(heard, named("search"));
        outbox.tell(Outbox.changed("a", 1));
        await().until(() -> heard.told().equals(List.of("a/1")));
        outbox.tell(Outbox.changed("a", 2));
        await().until(() -> heard.told().equals(List.of("a/1", "a/2")));
    }

    @DatabaseTest
    void a_handler_that_goes_leaves_no_thread_and_its_place_is_free_at_once() {
        delivery.addHandler(heard, named("search"));
        outbox.tell(Outbox.changed("a", 1));
        await().until(() -> heard.told().size() == 1);
        delivery.removeHandler(heard);
        assertTrue(threads().noneMatch(name -> name.equals("pleegplein-events-search")));

        outbox.tell(Outbox.changed("a", 2));
        Heard next = new Heard();
        delivery.addHandler(next, named("search"));
        await().until(() -> next.told().equals(List.of("a/2")));
        assertEquals(List.of("a/1"), heard.told());
    }

    @DatabaseTest
    void a_second_handler_of_a_name_waits_until_the_first_goes() {
        Heard second = new Heard();
        delivery.addHandler(heard, named("search"));
        delivery.addHandler(second, named("search"));
        outbox.tell(Outbox.changed("a", 1));
        await().until(() -> heard.told().size() == 1);
        assertEquals(List.of(), second.told());
        delivery.removeHandler(heard);
        outbox.tell(Outbox.changed("a", 2));
        await().until(() -> second.told().equals(List.of("a/2")));
    }

    @DatabaseTest
    void a_broken_handler_costs_the_others_nothing() {
        EventHandler broken = event -> {
            throw new NoClassDefFoundError("partner/Missing");
        };
        delivery.addHandler(broken, named("partner"));
        delivery.addHandler(event -> {}, Map.of());
        delivery.addHandler(heard, named("search"));
        outbox.tell(Outbox.changed("a", 1));
        await().until(() -> heard.told().equals(List.of("a/1")));
    }

    @DatabaseTest
    void nothing_runs_after_stop() {
        delivery.addHandler(heard, named("search"));
        delivery.stop();
        assertTrue(threads().noneMatch(name -> name.startsWith("pleegplein-events")));
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
    }

    private static Map<String, Object> named(String name) {
        return Map.of(
                EventHandler.NAME,
                name,
                EventHandler.KINDS,
                new String[] {"article.*"},
                EventHandler.FROM,
                "beginning");
    }
}
