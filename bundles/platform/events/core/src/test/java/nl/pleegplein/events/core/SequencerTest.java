package nl.pleegplein.events.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.pleegplein.events.api.DeliveredEvent;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

@Database(domain = "events")
class SequencerTest {
    private final Outbox outbox;

    SequencerTest(TestDatabase database) {
        this.outbox = new Outbox(database);
    }

    @DatabaseTest
    void who_takes_its_id_first_and_commits_last_is_delivered_too() throws Exception {
        Heard heard = new Heard();
        HandlerDelivery delivery = outbox.delivery(heard);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> outbox.database.jpa().tx(em -> {
                    outbox.events.append(Outbox.changed("a", 1));
                    written.countDown();
                    await(mayCommit);
                }));
        await(written);
        outbox.tell(Outbox.changed("b", 1));
        delivery.turn();
        assertEquals(List.of("b/1"), heard.told());

        mayCommit.countDown();
        slow.get(10, TimeUnit.SECONDS);
        outbox.tell(Outbox.changed("b", 2));
        delivery.turn();
        assertEquals(List.of("b/1", "a/1", "b/2"), heard.told());
    }

    @DatabaseTest
    void what_is_rolled_back_is_not_told() {
        try {
            outbox.database.jpa().tx(em -> {
                outbox.events.append(Outbox.changed("a", 1));
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            outbox.tell(Outbox.changed("b", 1));
        }
        assertEquals(1, outbox.events.after(0, 10).size());
    }

    @DatabaseTest
    void another_node_goes_on_only_when_the_lease_is_over() {
        Sequencer other =
                new Sequencer(outbox.sequence, new HighestPosition(new ToldRevision()), outbox.clock, outbox.node);
        outbox.tell(Outbox.changed("a", 1));
        outbox.events.append(Outbox.changed("a", 2));
        other.step();
        assertEquals(1, outbox.events.after(0, 10).size());

        outbox.clock.move(Sequencer.LEASE);
        other.step();
        assertEquals(2, outbox.events.after(0, 10).size());
    }

    @DatabaseTest
    void a_node_that_starts_again_does_not_wait_for_its_own_lease() {
        outbox.tell(Outbox.changed("a", 1));
        outbox.events.append(Outbox.changed("a", 2));
        new Outbox(outbox.database, outbox.node.startedAgain()).sequencer.step();
        assertEquals(2, outbox.events.after(0, 10).size());
    }

    @DatabaseTest
    void another_node_goes_on_also_when_the_clock_was_set_back() {
        Sequencer other = new Sequencer(
                outbox.sequence, new HighestPosition(new ToldRevision()), outbox.clock, outbox.node, outbox.ticks::get);
        outbox.tell(Outbox.changed("a", 1));
        outbox.events.append(Outbox.changed("a", 2));
        outbox.clock.move(Duration.ofHours(-1));
        other.step();
        outbox.ticks.addAndGet(Sequencer.LEASE.toNanos());
        other.step();
        assertEquals(1, outbox.events.after(0, 10).size());
        outbox.ticks.incrementAndGet();
        other.step();
        assertEquals(2, outbox.events.after(0, 10).size());
    }

    @DatabaseTest
    void a_node_that_only_looks_hears_of_new_positions() {
        HighestPosition known = new HighestPosition(new ToldRevision());
        Sequencer other = new Sequencer(outbox.sequence, known, outbox.clock, outbox.node);
        outbox.tell(Outbox.changed("a", 1), Outbox.changed("b", 1));
        other.step();
        assertEquals(2, known.value());
    }

    @DatabaseTest
    void an_idle_step_writes_nothing() {
        outbox.tell(Outbox.changed("a", 1));
        List<String> statements = outbox.database.statements().during(outbox.sequencer::step);
        assertTrue(statements.stream().allMatch(sql -> sql.startsWith("select")), statements.toString());
    }

    @DatabaseTest
    void a_reader_never_meets_a_position_below_one_it_has_seen() throws Exception {
        Sequencer other =
                new Sequencer(outbox.sequence, new HighestPosition(new ToldRevision()), outbox.clock, outbox.node);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            String id = "w" + writer;
            writers.add(CompletableFuture.runAsync(() -> LongStream.rangeClosed(1, 30)
                    .forEach(revision -> outbox.events.append(Outbox.changed(id, revision)))));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        CompletableFuture<Void> sequencing = CompletableFuture.runAsync(() -> {
            while (outbox.highest.value() < 90) {
                outbox.clock.move(Sequencer.LEASE);
                outbox.sequencer.step();
            }
        });
        CompletableFuture<Void> rival = CompletableFuture.runAsync(() -> {
            while (!sequencing.isDone()) {
                other.step();
            }
        });
        List<Long> seen = new ArrayList<>();
        while (seen.size() < 90 && !sequencing.isCompletedExceptionally()) {
            long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            outbox.events.after(after, 7).stream().map(DeliveredEvent::position).forEach(seen::add);
        }
        CompletableFuture.allOf(all, sequencing, rival).get(30, TimeUnit.SECONDS);
        assertEquals(LongStream.rangeClosed(1, 90).boxed().toList(), seen);
    }

    @DatabaseTest
    void old_events_go_and_the_rest_stays() {
        OutboxRetention retention = new OutboxRetention(outbox.sequence, outbox.clock);
        outbox.tell(Outbox.changed("old", 1));
        outbox.clock.move(OutboxRetention.KEPT);
        outbox.tell(Outbox.changed("new", 1));
        outbox.clock.move(Duration.ofSeconds(1));
        retention.prune();
        assertEquals(
                List.of(2L),
                outbox.events.after(0, 10).stream()
                        .map(DeliveredEvent::position)
                        .toList());
        assertEquals(1, outbox.sequence.marks().pruned());
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
