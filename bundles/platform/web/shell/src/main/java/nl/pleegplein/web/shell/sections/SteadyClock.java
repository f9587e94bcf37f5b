package nl.pleegplein.web.shell.sections;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Goes on evenly whatever is done to the clock of the machine: for how long something lasts, not for what time it is.
 * Thread-safe.
 */
public final class SteadyClock extends Clock {
    private final LongSupplier nanos;
    private final long began;

    public SteadyClock() {
        this(System::nanoTime);
    }

    SteadyClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(nanos.getAsLong() - began);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("It does not know what time it is");
    }
}
