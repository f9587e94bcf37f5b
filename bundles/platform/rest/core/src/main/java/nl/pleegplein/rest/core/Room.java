package nl.pleegplein.rest.core;

import java.util.concurrent.Semaphore;

/**
 * Room for so many requests at once, of each service and of all together. Requests run on the container's threads, which
 * pages need as well: a service that hangs must not hold them all. Thread-safe.
 */
final class Room {
    private final int perService;
    private final Semaphore all;

    Room(int perService, int all) {
        this.perService = perService;
        this.all = new Semaphore(all);
    }

    /** True when there is room; then {@link #leave} must follow. Never waits. */
    boolean enter(Offer offer) {
        if (offer.running().incrementAndGet() <= perService && all.tryAcquire()) {
            return true;
        }
        offer.running().decrementAndGet();
        return false;
    }

    void leave(Offer offer) {
        all.release();
        offer.running().decrementAndGet();
    }
}
