package nl.pleegplein.files.core;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps once a day, and some time after the start, since not every node runs for a day. */
@Component(
        service = {},
        immediate = true) // nobody asks for it: it works by itself
public final class DailySweep {
    private static final Logger log = LoggerFactory.getLogger(DailySweep.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration FIRST = Duration.ofMinutes(30);
    private static final Duration BETWEEN = Duration.ofDays(1);

    private final FileFolder folder;
    private final FileRepository repository;
    private final Clock clock;
    private final ScheduledExecutorService executor;
    private final Future<?> sweeping;

    @Activate
    public DailySweep(@Reference FileFolder folder, @Reference FileRepository repository, @Reference Clock clock) {
        this.folder = folder;
        this.repository = repository;
        this.clock = clock;
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "pleegplein-files-sweep");
            thread.setDaemon(true);
            return thread;
        });
        this.sweeping =
                executor.scheduleWithFixedDelay(this::sweep, FIRST.toMinutes(), BETWEEN.toMinutes(), TimeUnit.MINUTES);
    }

    /** Does not interrupt: an interrupt inside H2 takes the database down. */
    @Deactivate
    public void stop() {
        sweeping.cancel(false);
        executor.shutdown();
    }

    void sweep() {
        try {
            int removed =
                    new Sweep(folder.bytes(), repository::used, clock.instant().minus(KEPT)).run();
            log.info("Swept {} files that nothing points to any more", removed);
        } catch (IOException | RuntimeException | LinkageError e) {
            // Whatever it is: an executor never calls again what once threw.
            log.error("The files could not be swept; tomorrow again", e);
        }
    }
}
