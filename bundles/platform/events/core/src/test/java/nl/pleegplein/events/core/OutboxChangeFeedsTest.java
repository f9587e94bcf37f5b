package nl.pleegplein.events.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

@Database(domain = "events")
class OutboxChangeFeedsTest {
    private final Outbox outbox;
    private final ToldArticles articles;
    private final OutboxChangeFeeds feeds;

    OutboxChangeFeedsTest(TestDatabase database) {
        this.outbox = new Outbox(database);
        this.articles = new ToldArticles(database.jpa());
        this.feeds = new OutboxChangeFeeds(outbox.events, outbox.sequence);
    }

    @DatabaseTest
    void first_everything_then_what_changes() {
        String a = change(id(1), 1);
        String b = change(id(2), 1);
        String c = change(id(3), 1);
        Changes first = next(Optional.empty(), 2);
        Changes rest = next(Optional.of(first.cursor()), 2);
        assertEquals(List.of(a, b), ids(first));
        assertEquals(List.of(c), ids(rest));
        assertFalse(first.restarted());
        Changes nothing = next(Optional.of(rest.cursor()), 2);
        assertEquals(List.of(), ids(nothing));
        assertFalse(nothing.more());

        change(id(2), 2);
        change(id(1), 2);
        change(id(2), 3);
        Changes changed = next(Optional.of(nothing.cursor()), 10);
        assertEquals(List.of(b, a), ids(changed));
    }

    @DatabaseTest
    void a_change_behind_the_walk_is_told_afterwards() {
        change(id(2), 1);
        change(id(4), 1);
        Changes first = next(Optional.empty(), 1);
        String late = change(id(1), 1);
        List<String> told = new ArrayList<>();
        Changes page = first;
        while (page.more()) {
            page = next(Optional.of(page.cursor()), 1);
            told.addAll(ids(page));
        }
        assertTrue(told.contains(late), told.toString());
    }

    @DatabaseTest
    void a_cursor_that_is_none_begins_again() {
        String a = change(id(1), 1);
        String epoch = outbox.sequence.marks().last().epoch().toString();
        String event = outbox.sequence.marks().last().event().orElseThrow().toString();
        List<String> unusable = List.of(
                "",
                "x",
                "at:",
                "at:" + epoch + ":many",
                "at:" + epoch + ":-1",
                "at:" + epoch + ":99:" + event,
                "at:" + epoch + ":1:",
                "at:" + epoch + ":1:" + UUID.randomUUID(),
                "at:" + UUID.randomUUID() + ":1:" + event,
                "scan:" + epoch + ":0::nobody",
                "scan:" + epoch + ":0:",
                "scan:" + epoch + ":1:" + UUID.randomUUID() + ":",
                "scan:" + UUID.randomUUID() + ":0::");
        for (String cursor : unusable) {
            Changes changes = next(Optional.of(cursor), 10);
            assertTrue(changes.restarted(), cursor);
            assertEquals(List.of(a), ids(changes));
        }
    }

    /** What a killed H2 can do: a reader saw a commit that was not yet in the file. */
    @DatabaseTest
    void a_position_that_was_taken_back_and_given_to_another_event_begins_again() {
        String a = change(id(1), 1);
        change(id(2), 1);
        String cursor =
                next(Optional.of(next(Optional.empty(), 10).cursor()), 10).cursor();
        takeBackLastEvent();
        String other = change(id(3), 1);
        String more = change(id(4), 1);

        Changes changes = next(Optional.of(cursor), 10);

        assertTrue(changes.restarted());
        assertTrue(
                ids(changes).containsAll(List.of(a, other, more)), ids(changes).toString());
    }

    @DatabaseTest
    void who_follows_is_known_at_every_place_it_was_given() {
        change(id(1), 1);
        change(id(2), 1);
        Optional<String> cursor = Optional.of(next(Optional.empty(), 10).cursor());
        for (int revision = 2; revision < 6; revision++) {
            change(id(1), revision);
            change(id(2), revision);
            Changes changes = next(cursor, 1);
            assertFalse(changes.restarted());
            cursor = Optional.of(changes.cursor());
        }
    }

    private void takeBackLastEvent() {
        outbox.database.jpa().tx(em -> {
            em.createQuery("delete from StoredEvent e where e.position = (select max(s.position) from Sequence s)")
                    .executeUpdate();
            em.createQuery("update Sequence s set s.position = s.position - 1").executeUpdate();
        });
    }

    @DatabaseTest
    void who_is_behind_what_is_kept_begins_again() {
        String a = change(id(1), 1);
        String cursor =
                next(Optional.of(next(Optional.empty(), 10).cursor()), 10).cursor();
        change(id(1), 2);
        outbox.clock.move(OutboxRetention.KEPT.plus(Duration.ofSeconds(1)));
        String b = change(id(2), 1);
        new OutboxRetention(outbox.sequence, outbox.clock).prune();
        Changes changes = next(Optional.of(cursor), 10);
        assertTrue(changes.restarted());
        assertEquals(
                List.of(b), ids(changes).stream().filter(id -> !id.equals(a)).toList());
    }

    @DatabaseTest
    void what_is_gone_is_absent() {
        String cursor =
                next(Optional.of(next(Optional.empty(), 10).cursor()), 10).cursor();
        outbox.tell(Outbox.changed(id(7).toString(), 1), Outbox.changed("no-uuid", 1));
        Changes changes = feeds.changesSince("article", Optional.of(cursor), 10, ToldArticles.none());
        assertEquals(List.of(new ContentChange.Absent(Outbox.article(id(7).toString()))), changes.changes());
    }

    @DatabaseTest
    void nothing_is_lost_while_others_write() throws Exception {
        for (int n = 100; n < 120; n++) {
            change(id(n), 1);
        }
        CompletableFuture<Void> writing = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> write(0, 40)), CompletableFuture.runAsync(() -> write(200, 40)));
        Map<String, Long> follower = new HashMap<>();
        Optional<String> cursor = Optional.empty();
        boolean settled = false;
        while (!settled) {
            boolean wereDone = writing.isDone();
            outbox.sequencer.step();
            Changes changes = next(cursor, 7);
            changes.changes().forEach(change -> follower.put(change.ref().id(), articles.revision(change)));
            cursor = Optional.of(changes.cursor());
            settled = wereDone && !changes.more();
        }
        writing.get(10, TimeUnit.SECONDS);
        assertEquals(articles.revisions(), follower);
    }

    private void write(int from, int count) {
        for (int n = from; n < from + count; n++) {
            int number = n;
            outbox.database.jpa().tx(em -> {
                outbox.events.append(Outbox.changed(id(number).toString(), 1));
                outbox.events.append(Outbox.changed(id(100 + number % 20).toString(), 10_000 + number));
            });
        }
    }

    private String change(UUID id, long revision) {
        outbox.tell(Outbox.changed(id.toString(), revision));
        return id.toString();
    }

    private Changes next(Optional<String> cursor, int limit) {
        return feeds.changesSince("article", cursor, limit, articles);
    }

    private static List<String> ids(Changes changes) {
        return changes.changes().stream().map(change -> change.ref().id()).toList();
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
