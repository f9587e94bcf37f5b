package nl.pleegplein.events.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.felix.hc.api.Result;

@Database(domain = "events")
class OutboxHealthTest {
    private final Outbox outbox;
    private final OutboxHealth health;
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();

    OutboxHealthTest(TestDatabase database) {
        this.outbox = new Outbox(database);
        this.health = new OutboxHealth(outbox.events, outbox.clock);
        health.bindTo(figures);
    }

    @DatabaseTest
    void events_that_just_happened_are_no_cause_for_concern() {
        outbox.events.append(Outbox.changed("a", 1));
        assertEquals(Result.Status.OK, health.execute().getStatus());
        assertEquals(1, figure("pleegplein.events.waiting"));
        outbox.clock.move(Duration.ofSeconds(2));
        outbox.sequencer.step();
        assertEquals(0, figure("pleegplein.events.waiting"));
        assertEquals(0, figure("pleegplein.events.waiting.age"));
    }

    @DatabaseTest
    void events_that_wait_long_for_a_position_are_a_warning() {
        outbox.events.append(Outbox.changed("a", 1));
        outbox.clock.move(Duration.ofSeconds(90));
        outbox.events.append(Outbox.changed("b", 1));
        assertEquals(Result.Status.WARN, health.execute().getStatus());
        assertEquals(2, figure("pleegplein.events.waiting"));
        assertEquals(90, figure("pleegplein.events.waiting.age"));
    }

    @DatabaseTest
    void figures_do_not_stand_still_when_the_clock_is_set_back() {
        assertEquals(0, figure("pleegplein.events.waiting"));
        outbox.events.append(Outbox.changed("a", 1));
        outbox.clock.move(Duration.ofHours(-1));
        assertEquals(1, figure("pleegplein.events.waiting"));
    }

    @DatabaseTest
    void what_a_handler_failed_on_is_a_warning() {
        Heard heard = new Heard();
        heard.failFor("a");
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1));
        outbox.delivery(heard).turn();
        assertEquals(Result.Status.WARN, health.execute().getStatus());
        assertEquals(1, figure("pleegplein.events.parked"));
    }

    @DatabaseTest
    void a_database_that_hangs_is_asked_once_for_all_figures() {
        AtomicInteger asked = new AtomicInteger();
        JpaTemplate away = (JpaTemplate) Proxy.newProxyInstance(
                OutboxHealthTest.class.getClassLoader(),
                new Class<?>[] {JpaTemplate.class},
                (self, method, arguments) -> {
                    asked.incrementAndGet();
                    outbox.clock.move(Duration.ofSeconds(5));
                    throw new IllegalStateException("away");
                });
        SimpleMeterRegistry read = new SimpleMeterRegistry();
        OutboxHealth unwell = new OutboxHealth(new OutboxRepository(away, null, outbox.clock), outbox.clock);
        unwell.bindTo(read);
        for (String name : List.of("waiting", "waiting.age", "parked")) {
            assertEquals(
                    Double.NaN, read.get("pleegplein.events." + name).gauge().value());
        }
        assertEquals(Result.Status.WARN, unwell.execute().getStatus());
        assertEquals(1, asked.get());
    }

    private double figure(String name) {
        return figures.get(name).gauge().value();
    }
}
