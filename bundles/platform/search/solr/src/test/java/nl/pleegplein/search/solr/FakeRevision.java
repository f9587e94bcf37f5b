package nl.pleegplein.search.solr;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.content.api.SiteRevision;

/** Counts changes of a site that has long settled. */
final class FakeRevision implements SiteRevision {
    private final AtomicLong number = new AtomicLong();

    @Override
    public long current() {
        return number.get();
    }

    @Override
    public Duration age() {
        return Duration.ofHours(1);
    }

    @Override
    public void changed() {
        number.incrementAndGet();
    }
}
