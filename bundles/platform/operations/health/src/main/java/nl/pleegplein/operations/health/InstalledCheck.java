package nl.pleegplein.operations.health;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.felix.hc.api.HealthCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A health check that is installed. Runs once at a time, and its answer is used for a while. */
final class InstalledCheck {
    private static final Logger log = LoggerFactory.getLogger(InstalledCheck.class);
    private static final long KEPT_MILLIS = 2000;

    private final HealthCheck check;
    private final String name;
    private final Set<String> tags;
    private final long keptNanos;
    private CompletableFuture<CheckedNow> running;
    private long endsNanos;

    InstalledCheck(HealthCheck check, Map<String, Object> properties) {
        this.check = check;
        this.name = properties.get(HealthCheck.NAME) instanceof String given
                ? given
                : check.getClass().getSimpleName();
        this.tags = Set.copyOf(texts(properties.get(HealthCheck.TAGS)));
        long kept = properties.get(HealthCheck.RESULT_CACHE_TTL_IN_MS) instanceof Long given ? given : KEPT_MILLIS;
        this.keptNanos = Duration.ofMillis(kept).toNanos();
    }

    String name() {
        return name;
    }

    Set<String> tags() {
        return tags;
    }

    /** What the check says, now or a moment ago. A check that hangs is not started a second time. */
    synchronized CompletableFuture<CheckedNow> now(Executor executor) {
        boolean outdated = running == null || (running.isDone() && System.nanoTime() - endsNanos > 0);
        if (outdated) {
            try {
                running = CompletableFuture.supplyAsync(this::run, executor);
            } catch (RejectedExecutionException e) {
                return CompletableFuture.completedFuture(
                        CheckedNow.failed(name, tags, "Too many checks hang", Duration.ZERO));
            }
        }
        return running;
    }

    private CheckedNow run() {
        long began = System.nanoTime();
        CheckedNow said;
        try {
            said = CheckedNow.of(name, tags, check.execute(), since(began));
        } catch (RuntimeException | LinkageError e) {
            log.error("The health check {} failed", name, e);
            said = CheckedNow.failed(name, tags, "The check itself failed", since(began));
        }
        synchronized (this) {
            endsNanos = System.nanoTime() + keptNanos;
        }
        return said;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Set<String> texts(Object property) {
        if (property instanceof String[] several) {
            return new TreeSet<>(Set.of(several));
        }
        return property instanceof String one ? Set.of(one) : Set.of();
    }
}
