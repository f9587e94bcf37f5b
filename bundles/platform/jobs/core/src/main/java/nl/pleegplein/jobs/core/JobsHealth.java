package nl.pleegplein.jobs.core;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.jobs.core.JobRepository.Counts;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the jobs go. One that failed is something to look at and no more than a warning. */
@Component(property = HealthCheck.NAME + "=jobs")
public final class JobsHealth implements HealthCheck, MeterBinder {
    private static final Duration FAILED_WITHIN = Duration.ofDays(1);

    /** The figures of one scrape are read at once. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final JobRepository jobs;
    private final Clock clock;
    private Counts counts;
    private Optional<RuntimeException> failure = Optional.empty();
    private Instant readAt = Instant.MIN;

    @Activate
    public JobsHealth(@Reference JobRepository jobs, @Reference Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        FormattingResultLog said = new FormattingResultLog();
        try {
            Counts now = read();
            if (now.failed() > 0) {
                said.warn("{} jobs failed in the last day", now.failed());
            }
            said.info("{} jobs wait, {} run", now.waiting(), now.running());
        } catch (RuntimeException e) {
            said.warn("The jobs cannot be read: {}", e.getClass().getSimpleName());
        }
        return new Result(said);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pleegplein.jobs.waiting", this, health -> health.read().waiting())
                .description("Jobs that wait")
                .register(registry);
        Gauge.builder("pleegplein.jobs.running", this, health -> health.read().running())
                .description("Jobs that run, on any node")
                .register(registry);
        Gauge.builder("pleegplein.jobs.failed", this, health -> health.read().failed())
                .description("Jobs that failed in the last day")
                .register(registry);
    }

    /** A negative age is that of before the clock was set back. */
    private static boolean isFresh(Duration age) {
        return !age.isNegative() && age.compareTo(KEPT) < 0;
    }

    /** Once for all that ask at the same time, also when it fails: while the database hangs, each try costs its time limit. */
    private synchronized Counts read() {
        if (!isFresh(Duration.between(readAt, clock.instant()))) {
            try {
                counts = jobs.counts(clock.instant().minus(FAILED_WITHIN));
                failure = Optional.empty();
            } catch (RuntimeException e) {
                failure = Optional.of(e);
            }
            readAt = clock.instant();
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return counts;
    }
}
