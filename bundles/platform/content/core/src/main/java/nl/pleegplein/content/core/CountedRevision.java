package nl.pleegplein.content.core;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import nl.pleegplein.content.api.SiteRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Begins at the machine's running time in nanoseconds, so that no number comes back after an update of this bundle. */
@Component
public final class CountedRevision implements SiteRevision {
    private final LongSupplier nanoTime;
    private final AtomicReference<Count> count;

    private record Count(long number, long since) {}

    @Activate
    public CountedRevision() {
        this(System::nanoTime);
    }

    CountedRevision(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        long now = nanoTime.getAsLong();
        this.count = new AtomicReference<>(new Count(now, now));
    }

    @Override
    public long current() {
        return count.get().number();
    }

    @Override
    public Duration age() {
        return Duration.ofNanos(nanoTime.getAsLong() - count.get().since());
    }

    @Override
    public void changed() {
        long now = nanoTime.getAsLong();
        count.updateAndGet(last -> new Count(last.number() + 1, now));
    }
}
