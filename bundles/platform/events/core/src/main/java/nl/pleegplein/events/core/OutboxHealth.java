package nl.pleegplein.events.core;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.events.core.OutboxRepository.Lag;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether events reach their handlers. When they do not, the site goes on: more than a warning it never is. */
@Component(property = HealthCheck.NAME + "=events")
public final class OutboxHealth implements HealthCheck, MeterBinder {
    private static final int COUNTED = 1000;
    private static final Duration SLOW = Duration.ofMinutes(1);

    /** The figures of one scrape are read at once. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final OutboxRepository outbox;
    private final Clock clock;
    private Lag lag;
    private Optional<RuntimeException> failure = Optional.empty();
    private Instant readAt = Instant.MIN;

    @Activate
    public OutboxHealth(@Reference OutboxRepository outbox, @Reference Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        try {
            tell(read(), said);
        } catch (RuntimeException e) {
            said.warn("The events cannot be read: {}", e.getClass().getSimpleName());
        }
        return new Result(said);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pleegplein.events.waiting", this, health -> health.read().waiting())
                .description("Events without a position, counted up to " + COUNTED)
                .register(registry);
        Gauge.builder(
                        "pleegplein.events.waiting.age",
                        this,
                        health -> health.age(health.read()).toMillis() / 1000.0)
                .description("How long the oldest event waits for a position")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("pleegplein.events.parked", this, health -> health.read().parked())
                .description("Things that an event handler failed on, counted up to " + COUNTED)
                .register(registry);
    }

    private void tell(Lag now, FormattingResultLog said) {
        Duration age = age(now);
        if (age.compareTo(SLOW) > 0) {
            said.warn("{} events wait for a position, the oldest for {} s", now.waiting(), age.toSeconds());
        }
        if (now.parked() > 0) {
            said.warn("{} things wait for an event handler that failed on them; the log says which", now.parked());
        }
        said.info("{} events wait for a position", now.waiting());
    }

    /** A negative age is that of before the clock was set back. */
    private static boolean isFresh(Duration age) {
        return !age.isNegative() && age.compareTo(KEPT) < 0;
    }

    /** Once for all that ask at the same time, also when it fails: while the database hangs, each try costs its time limit. */
    private synchronized Lag read() {
        if (!isFresh(Duration.between(readAt, clock.instant()))) {
            try {
                lag = outbox.lag(COUNTED);
                failure = Optional.empty();
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
            readAt = clock.instant();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return lag;
    }

    private Duration age(Lag now) {
        return now.oldest().map(at -> Duration.between(at, clock.instant())).orElse(Duration.ZERO);
    }
}
