package nl.pleegplein.library.core;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.pleegplein.content.api.SiteRevision;

/**
 * Counts that are asked of the database again only when something has changed on the site, and then by one at a time and
 * not more often than pages are made anew for it.
 */
final class TermCounts {
    private final SiteRevision revision;
    private final LongSupplier nanoTime;
    private final Supplier<Map<String, Long>> database;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Optional<Taken> taken = Optional.empty();

    private record Taken(long revision, long at, Map<String, Long> counts) {}

    TermCounts(SiteRevision revision, LongSupplier nanoTime, Supplier<Map<String, Long>> database) {
        this.revision = revision;
        this.nanoTime = nanoTime;
        this.database = database;
    }

    Map<String, Long> get() {
        Optional<Taken> known = taken;
        if (known.filter(this::isRight).isPresent()) {
            return known.get().counts();
        }
        if (known.isEmpty()) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return known.get().counts();
        }
        try {
            if (taken.filter(this::isRight).isEmpty()) {
                long before = revision.current();
                taken = Optional.of(new Taken(before, nanoTime.getAsLong(), database.get()));
            }
            return taken.orElseThrow().counts();
        } finally {
            asking.unlock();
        }
    }

    private boolean isRight(Taken counts) {
        return counts.revision() == revision.current()
                || nanoTime.getAsLong() - counts.at() < SiteRevision.SETTLING.toNanos();
    }
}
