package nl.pleegplein.events.core;

import java.time.Duration;
import nl.pleegplein.content.api.SiteRevision;

/** Counts how often it was told of a change. */
final class ToldRevision implements SiteRevision {
    private volatile long told;

    @Override
    public long current() {
        return told;
    }

    @Override
    public Duration age() {
        return Duration.ZERO;
    }

    @Override
    public synchronized void changed() {
        told++;
    }
}
