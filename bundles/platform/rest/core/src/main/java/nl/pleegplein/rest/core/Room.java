package nl.pleegplein.rest.core;

import java.util.concurrent.Semaphore;

/**
 * Room for so many requests at once, of each service and of all together. Requests run on the container's threads, which
 * pages need as well: a service that hangs must not hold them all. A quarter of the room is for requests whose body is
 * still coming in, so that slow senders hold up no other. Thread-safe.
 */
final class Room {
    private static final int STREAMING_SHARE = 4;

    private final int perService;
    private final Semaphore all;
    private final Semaphore streaming;

    Room(int perService, int all) {
        this.perService = perService;
        this.all = new Semaphore(all);
        this.streaming = new Semaphore(Math.max(1, all / STREAMING_SHARE));
    }

    /**
     * True when there is room; then {@link #leave} must follow. Never waits.
     *
     * @param streams whether the service reads the body while it comes in
     */
    boolean enter(Offer offer, boolean streams) {
        if (streams && !streaming.tryAcquire()) {
            return false;
        }
        if (offer.running().incrementAndGet() <= perService && all.tryAcquire()) {
            return true;
        }
        offer.running().decrementAndGet();
        if (streams) {
            streaming.release();
        }
        return false;
    }

    void leave(Offer offer, boolean streams) {
        all.release();
        offer.running().decrementAndGet();
        if (streams) {
            streaming.release();
        }
    }
}
