package nl.pleegplein.persistence.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The house's clock. It ticks in microseconds, which is what both databases keep. */
@Component(service = Clock.class)
public final class UtcClock extends Clock {
    private final Clock ticking;

    @Activate
    public UtcClock() {
        this(Clock.systemUTC());
    }

    private UtcClock(Clock clock) {
        this.ticking = Clock.tick(clock, Duration.ofNanos(1_000));
    }

    @Override
    public ZoneId getZone() {
        return ticking.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ticking.withZone(zone);
    }

    @Override
    public Instant instant() {
        return ticking.instant();
    }
}
