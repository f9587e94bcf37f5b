package nl.pleegplein.operations.health;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Runs all health checks that are installed, side by side and with a time limit. Felix has an executor too, but it brings
 * a servlet of its own, for another version of the servlet API or an HTTP service that we do not have.
 */
@Component(service = HealthChecks.class, configurationPid = OperationsConfig.PID)
public final class HealthChecks {
    private static final int MOST_THREADS = 32;

    private final Map<Object, InstalledCheck> checks = new ConcurrentHashMap<>();
    private final Duration limit;
    private final ExecutorService threads;

    @Activate
    public HealthChecks(OperationsConfig config) {
        this(Duration.ofSeconds(config.checkTimeoutSeconds()));
    }

    HealthChecks(Duration limit) {
        this.limit = limit;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(0, MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "pleegplein-health-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Reference(
            name = "check",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void add(HealthCheck check, Map<String, Object> properties) {
        checks.put(properties.get(Constants.SERVICE_ID), new InstalledCheck(check, properties));
    }

    public void remove(HealthCheck check, Map<String, Object> properties) {
        checks.remove(properties.get(Constants.SERVICE_ID));
    }

    /** Lets running checks end by themselves: an interrupt could hit a thread inside the database. */
    @Deactivate
    public void close() {
        threads.shutdown();
    }

    /** What all checks say, or those with a tag, by name. */
    List<CheckedNow> run(Optional<String> tag) {
        List<InstalledCheck> wanted = checks.values().stream()
                .filter(check -> tag.map(check.tags()::contains).orElse(true))
                .sorted(Comparator.comparing(InstalledCheck::name))
                .toList();
        List<CompletableFuture<CheckedNow>> answers =
                wanted.stream().map(check -> check.now(threads)).toList();
        long deadline = System.nanoTime() + limit.toNanos();
        return java.util.stream.IntStream.range(0, wanted.size())
                .mapToObj(i -> await(wanted.get(i), answers.get(i), deadline))
                .toList();
    }

    private CheckedNow await(InstalledCheck check, CompletableFuture<CheckedNow> answer, long deadline) {
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return CheckedNow.failed(check.name(), check.tags(), "No answer in time", limit);
        } catch (ExecutionException e) {
            return CheckedNow.failed(check.name(), check.tags(), "The check itself failed", Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CheckedNow.failed(check.name(), check.tags(), "Interrupted", Duration.ZERO);
        }
    }
}
