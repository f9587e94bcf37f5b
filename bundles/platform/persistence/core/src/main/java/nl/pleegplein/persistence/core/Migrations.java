package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.pleegplein.persistence.api.Headers;
import nl.pleegplein.persistence.api.backup.Backups;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates the tables of each core that starts and only then gives it its DataSource, so that no persistence unit can
 * start before its tables are there. One core's failure concerns that core alone. Lives as long as one pool does.
 */
// Immediate: nobody asks for it, it offers.
@Component(service = Migrations.class, immediate = true)
public final class Migrations implements BundleTrackerCustomizer<Alias> {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);

    private final BundleContext context;
    private final DataSource pool;
    private final Domains domains;
    private final Restoring restoring;
    private final Set<Ran> ran = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "pleegplein-migrations"));
    // Who waits for a DataSource starts its persistence unit on the thread that brings it, which takes a second.
    private final ExecutorService offering =
            Executors.newFixedThreadPool(2, work -> new Thread(work, "pleegplein-datasources"));
    private final BundleTracker<Alias> tracker;

    @Activate
    public Migrations(
            BundleContext context,
            @Reference(target = "(dataSourceName=" + Audience.POOL + ")") DataSource pool,
            @Reference Domains domains,
            @Reference Restoring restoring) {
        this.context = context;
        this.pool = pool;
        this.domains = domains;
        this.restoring = restoring;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        tracker.open();
    }

    /** Waits for a running migration and does not interrupt it: that would take an H2 database down. */
    @Deactivate
    void stop() throws InterruptedException {
        tracker.close();
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("A migration is still running");
        }
        offering.shutdown();
        if (!offering.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("A persistence unit is still starting");
        }
    }

    /** Does something while nothing is migrated on this node, with a connection of the pool. */
    <T> T exclusively(WithConnection<T> work) throws Exception {
        Future<T> done = thread.submit(() -> {
            try (Connection connection = pool.getConnection()) {
                return work.run(connection);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    interface WithConnection<T> {
        T run(Connection connection) throws Exception;
    }

    @Override
    public Alias addingBundle(Bundle bundle, BundleEvent event) {
        return Core.of(bundle)
                .filter(core -> core.fault().isEmpty() && core.changelog().isPresent())
                .map(core -> start(bundle, core))
                .orElse(null);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Alias alias) {
        // From starting to active: nothing to do.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Alias alias) {
        alias.withdraw();
        domains.forget(bundle.getBundleId());
    }

    private Alias start(Bundle bundle, Core core) {
        Alias alias = new Alias();
        domains.tell(bundle.getBundleId(), Outcome.waiting("It waits for its turn to migrate"));
        thread.execute(() -> migrate(bundle, core, alias, 0));
        return alias;
    }

    private void migrate(Bundle bundle, Core core, Alias alias, int attempt) {
        if (alias.isWithdrawn()) {
            return;
        }
        try {
            own(core, bundle);
            update(bundle, core);
            offering.execute(() -> offer(bundle, core, alias));
        } catch (Migration.TryLater e) {
            Duration pause = Pauses.after(attempt);
            domains.tell(bundle.getBundleId(), Outcome.waiting(e.getMessage()));
            LOG.warn("{} waits {} s for its database: {}", core.domain(), pause.toSeconds(), e.getMessage());
            ScheduledFuture<?> unused = thread.schedule(
                    () -> migrate(bundle, core, alias, attempt + 1), pause.toSeconds(), TimeUnit.SECONDS);
        } catch (RuntimeException | LinkageError e) {
            if (alias.isWithdrawn()) {
                return;
            }
            domains.tell(bundle.getBundleId(), Outcome.failed(String.valueOf(e.getMessage())));
            LOG.error("{} stays away: its changelog fails", core.domain(), e);
        }
    }

    private void offer(Bundle bundle, Core core, Alias alias) {
        alias.offer(() -> context.registerService(DataSource.class, new DomainDataSource(pool), properties(core)));
        if (!alias.isWithdrawn()) {
            domains.tell(bundle.getBundleId(), Outcome.READY);
        }
    }

    private void own(Core core, Bundle bundle) {
        if (!domains.owns(bundle.getBundleId(), core.domain())) {
            throw new Migration.TryLater("Another bundle has this domain");
        }
    }

    private void update(Bundle bundle, Core core) {
        Ran run = new Ran(bundle.getBundleId(), bundle.getLastModified());
        if (ran.contains(run)) {
            return;
        }
        domains.tell(bundle.getBundleId(), Outcome.MIGRATING);
        long began = System.nanoTime();
        String changelog = core.changelog().orElseThrow();
        new Migration(core.domain(), changelog, new BundleFiles(bundle, Seal.folder(changelog)))
                .run(pool, new Restoration(core.domain(), restoring, notRestored(bundle)));
        ran.add(run);
        LOG.info("Migrated {} in {} ms", core.domain(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private static Set<String> notRestored(Bundle bundle) {
        String header = bundle.getHeaders("").get(Backups.NOT_RESTORED);
        return header == null
                ? Set.of()
                : Arrays.stream(header.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }

    private static Dictionary<String, Object> properties(Core core) {
        return FrameworkUtil.asDictionary(Map.of(
                "osgi.jndi.service.name", Headers.dataSourceName(core.domain()), Audience.DOMAIN, core.domain()));
    }

    /** An updated bundle keeps its id and gets a new date; its new changes must run. */
    private record Ran(long bundleId, long lastModified) {}
}
