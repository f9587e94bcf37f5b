package nl.pleegplein.library.core;

import java.time.Duration;
import nl.pleegplein.content.api.SiteRevision;

/** A count of changes that tests move. */
final class CountedChanges implements SiteRevision {
    private volatile long number;

    @Override
    public long current() {
        return number;
    }

    @Override
    public Duration age() {
        return Duration.ZERO;
    }

    @Override
    public synchronized void changed() {
        number++;
    }
}
