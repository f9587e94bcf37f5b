package nl.pleegplein.events.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

@Database(domain = "events")
class HandlerDeliveryTest {
    private final Outbox outbox;
    private final Heard heard = new Heard();

    HandlerDeliveryTest(TestDatabase database) {
        this.outbox = new Outbox(database);
    }

    @DatabaseTest
    void only_wanted_kinds_are_told() {
        outbox.tell(
                new DomainEvent("blog.changed", new ContentRef("blog", "x"), 1, Optional.empty()),
                Outbox.changed("a", 1));
        outbox.delivery(heard).turn();
        assertEquals(List.of("a/1"), heard.told());
    }

    @DatabaseTest
    void a_new_name_begins_now_unless_it_asks_for_all() {
        outbox.tell(Outbox.changed("a", 1));
        HandlerDelivery delivery = new HandlerDelivery(
                Outbox.contribution(heard, "now"), outbox.events, outbox.handlers, outbox.clock, () -> false);
        delivery.turn();
        outbox.tell(Outbox.changed("a", 2));
        delivery.turn();
        assertEquals(List.of("a/2"), heard.told());
    }

    @DatabaseTest
    void a_handler_that_comes_back_goes_on_where_it_was() {
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1));
        HandlerDelivery before = outbox.delivery(heard);
        before.turn();
        before.release();
        outbox.tell(Outbox.changed("a", 2));
        outbox.delivery(heard).turn();
        assertEquals(List.of("a/1", "b/1", "a/2"), heard.told());
    }

    @DatabaseTest
    void what_fails_waits_in_order_while_the_rest_goes_on() {
        HandlerDelivery delivery = outbox.delivery(heard);
        heard.failFor("a");
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1), Outbox.changed("a", 2), Outbox.changed("b", 2));
        delivery.turn();
        assertEquals(List.of("b/1", "b/2"), heard.told());

        heard.repair();
        outbox.clock.move(Duration.ofSeconds(1));
        outbox.tell(Outbox.changed("a", 3));
        delivery.turn();
        assertEquals(List.of("b/1", "b/2", "a/1", "a/2", "a/3"), heard.told());
    }

    @DatabaseTest
    void pauses_between_attempts_grow() {
        HandlerDelivery delivery = outbox.delivery(heard);
        heard.failFor("a");
        outbox.tell(Outbox.changed("a", 1));
        assertEquals(Duration.ofSeconds(1), delivery.turn());
        outbox.clock.move(Duration.ofMillis(999));
        delivery.turn();
        assertEquals(1, heard.attempts());
        outbox.clock.move(Duration.ofMillis(1));
        assertEquals(Duration.ofSeconds(2), delivery.turn());
        outbox.clock.move(Duration.ofSeconds(2));
        assertEquals(Duration.ofSeconds(4), delivery.turn());
        assertEquals(3, heard.attempts());
    }

    @DatabaseTest
    void an_event_is_told_again_when_the_node_dies_before_the_position_is_written() {
        HandlerDelivery dying = outbox.delivery(heard);
        heard.crashAfter("b/1");
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1), Outbox.changed("b", 2));
        assertThrows(Heard.NodeDies.class, dying::turn);
        heard.repair();
        outbox.leasesEnd();
        outbox.delivery(heard).turn();
        assertEquals(List.of("a/1", "b/1", "a/1", "b/1", "b/2"), heard.told());
    }

    @DatabaseTest
    void a_node_that_starts_again_serves_its_handlers_at_once() {
        outbox.delivery(new Heard()).turn();
        Outbox again = new Outbox(outbox.database, outbox.node.startedAgain());
        again.tell(Outbox.changed("a", 1));
        again.delivery(heard).turn();
        assertEquals(List.of("a/1"), heard.told());
    }

    @DatabaseTest
    void what_was_parked_before_the_node_died_keeps_its_order() {
        HandlerDelivery dying = outbox.delivery(heard);
        heard.failFor("a");
        heard.crashAfter("b/1");
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1), Outbox.changed("a", 2));
        assertThrows(Heard.NodeDies.class, dying::turn);
        heard.repair();
        outbox.leasesEnd();
        outbox.delivery(heard).turn();
        assertEquals(List.of("b/1", "a/1", "b/1", "a/2"), heard.told());
    }

    @DatabaseTest
    void one_node_at_a_time_serves_a_handler() {
        HandlerDelivery first = outbox.delivery(heard);
        Heard heardElsewhere = new Heard();
        HandlerDelivery second = outbox.delivery(heardElsewhere);
        outbox.tell(Outbox.changed("a", 1));
        first.turn();
        assertEquals(HandlerDelivery.LOOK_FOR_LEASE, second.turn());

        outbox.leasesEnd();
        outbox.tell(Outbox.changed("a", 2));
        second.turn();
        first.turn();
        assertEquals(List.of("a/1"), heard.told());
        assertEquals(List.of("a/2"), heardElsewhere.told());
    }

    @DatabaseTest
    void the_clock_set_back_keeps_nothing_waiting_for_an_hour() {
        HandlerDelivery first = outbox.delivery(heard);
        heard.failFor("b");
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1));
        first.turn();
        heard.repair();
        outbox.clock.move(Duration.ofHours(-1));
        outbox.tell(Outbox.changed("a", 2));
        first.turn();
        assertEquals(Set.of("a/1", "b/1", "a/2"), Set.copyOf(heard.told()), "who has the lease goes on");

        HandlerDelivery second = outbox.delivery(heard);
        outbox.tell(Outbox.changed("a", 3));
        outbox.clock.move(Duration.ofHours(-1));
        assertEquals(HandlerDelivery.LOOK_FOR_LEASE, second.turn());
        outbox.ticks.addAndGet(HandlerDelivery.LEASE.toNanos() + 1);
        second.turn();
        assertTrue(heard.told().contains("a/3"), "and so does another, when it is dead");
    }

    @DatabaseTest
    void a_node_that_slept_through_its_lease_writes_no_position() {
        MovableClock slow = new MovableClock();
        HandlerDelivery sleeper = outbox.delivery(heard, slow);
        sleeper.turn();
        outbox.leasesEnd();
        HandlerDelivery awake = outbox.delivery(new Heard());
        awake.turn();
        outbox.tell(Outbox.changed("a", 1));
        sleeper.turn();
        awake.turn();
        outbox.leasesEnd();
        Heard third = new Heard();
        outbox.delivery(third).turn();
        assertEquals(List.of(), third.told());
    }

    @DatabaseTest
    void a_lease_that_is_renewed_stays() {
        HandlerDelivery first = outbox.delivery(heard);
        first.turn();
        outbox.clock.move(HandlerDelivery.LEASE.minusSeconds(1));
        assertTrue(outbox.handlers
                .renew(Set.of(first.owner()), outbox.clock.instant().plus(HandlerDelivery.LEASE))
                .contains(first.owner()));
        outbox.clock.move(HandlerDelivery.LEASE.minusSeconds(1));
        assertEquals(
                HandlerDelivery.LOOK_FOR_LEASE, outbox.delivery(new Heard()).turn());
    }

    @DatabaseTest
    void a_handler_that_always_fails_does_not_park_the_whole_world() {
        HandlerDelivery delivery = outbox.delivery(event -> {
            throw new IllegalStateException("down");
        });
        outbox.database.jpa().tx(em -> {
            for (int i = 0; i < HandlerDelivery.MAX_PARKED + 50; i++) {
                outbox.events.append(Outbox.changed("a" + i, 1));
            }
        });
        while (outbox.sequencer.step().isZero()) {}
        while (delivery.turn().isZero()) {}
        long parked = outbox.database
                .jpa()
                .txExpr(em -> em.createQuery("select count(p) from ParkedRef p", Long.class)
                        .getSingleResult());
        assertEquals(HandlerDelivery.MAX_PARKED, parked);
    }

    @DatabaseTest
    void a_handler_that_was_away_for_longer_than_events_are_kept_is_told_that_it_missed_some() {
        outbox.tell(Outbox.changed("a", 1));
        HandlerDelivery before = outbox.delivery(heard);
        before.turn();
        before.release();
        outbox.tell(Outbox.changed("a", 2));
        outbox.removeAllEvents();
        outbox.tell(Outbox.changed("a", 3));
        HandlerDelivery after = outbox.delivery(heard);
        after.turn();
        after.turn();
        after.release();
        outbox.delivery(heard).turn();
        assertEquals(List.of("a/1", "missed", "a/3"), heard.told());
    }

    @DatabaseTest
    void no_event_comes_before_a_handler_has_made_up_for_what_it_missed() {
        HandlerDelivery delivery = outbox.delivery(heard);
        delivery.turn();
        outbox.tell(Outbox.changed("a", 1));
        outbox.removeAllEvents();
        outbox.tell(Outbox.changed("a", 2));
        heard.failFor("missed");
        assertThrows(IllegalStateException.class, delivery::turn);
        heard.repair();
        delivery.turn();
        assertEquals(List.of("missed", "a/2"), heard.told());
    }

    @DatabaseTest
    void a_new_name_that_asks_for_all_has_missed_nothing() {
        outbox.tell(Outbox.changed("a", 1));
        outbox.removeAllEvents();
        outbox.tell(Outbox.changed("a", 2));
        outbox.delivery(heard).turn();
        assertEquals(List.of("a/2"), heard.told());
    }

    @DatabaseTest
    void a_handler_that_wants_nothing_of_what_happens_misses_nothing() {
        DomainEvent unwanted = new DomainEvent("blog.changed", new ContentRef("blog", "x"), 1, Optional.empty());
        HandlerDelivery before = outbox.delivery(heard);
        before.turn();
        outbox.leasesEnd();
        outbox.clock.move(Duration.ofHours(1));
        outbox.tell(unwanted);
        before.turn();
        before.release();
        outbox.removeAllEvents();
        outbox.delivery(heard).turn();
        assertEquals(List.of(), heard.told());
    }

    @DatabaseTest
    void an_event_that_failed_until_it_was_removed_is_missed() {
        HandlerDelivery delivery = outbox.delivery(heard);
        heard.failFor("a");
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1));
        delivery.turn();
        outbox.removeAllEvents();
        outbox.tell(Outbox.changed("a", 2));
        heard.repair();
        outbox.clock.move(Duration.ofSeconds(1));
        delivery.turn();
        assertEquals(List.of("b/1", "missed", "a/2"), heard.told());
    }
}
