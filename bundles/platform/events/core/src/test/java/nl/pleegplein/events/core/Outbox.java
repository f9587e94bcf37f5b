package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.PublicActor;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.EventHandler;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.persistence.testing.TestNode;

/** The outbox on a test database, with everything that is around it. */
final class Outbox {
    private static final AtomicLong MADE = new AtomicLong();

    final TestDatabase database;
    final MovableClock clock = new MovableClock();
    final AtomicLong ticks = new AtomicLong();
    final OutboxRepository events;
    final SequenceRepository sequence;
    final HandlerRepository handlers;
    final HighestPosition highest = new HighestPosition(new ToldRevision());
    final Sequencer sequencer;
    final TestNode node;

    Outbox(TestDatabase database) {
        this(database, new TestNode());
    }

    Outbox(TestDatabase database, TestNode node) {
        this.node = node;
        this.database = database;
        this.events = new OutboxRepository(database.jpa(), Outbox::nextId, clock);
        this.sequence = new SequenceRepository(database.jpa());
        this.handlers = new HandlerRepository(database.jpa(), Outbox::nextId, clock, node);
        this.sequencer = new Sequencer(sequence, highest, clock, node);
    }

    static UUID nextId() {
        long number = MADE.incrementAndGet();
        return new UUID((0x0190_0000_0000L + number) << 16 | 0x7000L, 0x8000_0000_0000_0000L | number);
    }

    static ContentRef article(String id) {
        return new ContentRef("article", id);
    }

    static DomainEvent changed(String id, long revision) {
        return new DomainEvent("article.changed", article(id), revision, Optional.empty());
    }

    static DomainEvent changedBy(UUID account, String id) {
        PublicActor actor = new PublicActor(PublicActor.Kind.ACCOUNT, account.toString());
        return new DomainEvent("article.changed", article(id), 1, Optional.of(actor));
    }

    /** Commits these events and gives them positions. */
    void tell(DomainEvent... told) {
        for (DomainEvent event : told) {
            events.append(event);
        }
        sequencer.step();
    }

    /** As if 30 days had passed since the last of them. */
    void removeAllEvents() {
        while (sequence.prune(clock.instant().plusSeconds(1), 1000) > 0) {}
    }

    HandlerDelivery delivery(EventHandler handler) {
        return delivery(handler, clock);
    }

    HandlerDelivery delivery(EventHandler handler, Clock itsClock) {
        return new HandlerDelivery(
                contribution(handler, "beginning"), events, handlers, itsClock, ticks::get, () -> false);
    }

    static Contribution contribution(EventHandler handler, String from) {
        return Contribution.of(
                handler, Map.of(EventHandler.NAME, "search", EventHandler.KINDS, "article.*", EventHandler.FROM, from));
    }

    void leasesEnd() {
        clock.move(Duration.ofMinutes(1));
    }
}
