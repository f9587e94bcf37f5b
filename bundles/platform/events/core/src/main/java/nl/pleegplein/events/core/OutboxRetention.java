package nl.pleegplein.events.core;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Removes events after 30 days. A handler that is further behind is told that it missed some. */
@Component(service = OutboxRetention.class, immediate = true) // works without being asked
public final class OutboxRetention {
    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 1000;

    private final SequenceRepository sequence;
    private final Clock clock;
    private final Loop loop = new Loop("pleegplein-events-retention", this::prune, () -> {});

    @Activate
    public OutboxRetention(@Reference SequenceRepository sequence, @Reference Clock clock) {
        this.sequence = sequence;
        this.clock = clock;
    }

    @Activate
    void start() {
        loop.start();
    }

    @Deactivate
    void stop() {
        loop.end();
        loop.awaitEnd(Duration.ofSeconds(10));
    }

    Duration prune() {
        int removed = sequence.prune(clock.instant().minus(KEPT), BATCH);
        return removed == BATCH ? Duration.ZERO : EVERY;
    }
}
