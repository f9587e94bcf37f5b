package nl.pleegplein.web.shell;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.content.api.SiteRevision;

/** A count of changes of which the last is long ago, unless told otherwise. */
public final class TestRevision implements SiteRevision {
    private final AtomicLong number = new AtomicLong();
    private volatile Duration age = Duration.ofHours(1);

    @Override
    public long current() {
        return number.get();
    }

    @Override
    public Duration age() {
        return age;
    }

    @Override
    public void changed() {
        number.incrementAndGet();
    }

    public void was(Duration ago) {
        age = ago;
    }
}
