package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.pleegplein.events.api.EventHandler;

/** A handler with its thread. */
final class ServedHandler {
    private final Contribution contribution;
    private final HighestPosition highest;
    private final HandlerDelivery delivery;
    private final Loop loop;
    private final Runnable wake;

    ServedHandler(
            Contribution contribution,
            OutboxRepository outbox,
            HandlerRepository handlers,
            HighestPosition highest,
            Clock clock) {
        this.contribution = contribution;
        this.highest = highest;
        this.delivery = new HandlerDelivery(contribution, outbox, handlers, clock, this::isEnding);
        this.loop = new Loop("pleegplein-events-" + contribution.name(), delivery::turn, delivery::release);
        this.wake = loop::wake;
    }

    String name() {
        return contribution.name();
    }

    UUID owner() {
        return delivery.owner();
    }

    boolean serves(EventHandler handler) {
        return contribution.handler() == handler;
    }

    void leasedUntil(Instant until) {
        delivery.leasedUntil(until);
    }

    void start() {
        highest.follow(wake);
        loop.start();
    }

    void end() {
        highest.unfollow(wake);
        loop.end();
    }

    boolean awaitEnd(Duration patience) {
        return loop.awaitEnd(patience);
    }

    private boolean isEnding() {
        return loop.isClosing();
    }
}
