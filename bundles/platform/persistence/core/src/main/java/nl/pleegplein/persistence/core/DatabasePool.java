package nl.pleegplein.persistence.core;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.ops4j.pax.jdbc.pool.common.PooledDataSourceFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the platform's one pool, as soon as the database answers: a site may start before its PostgreSQL does. (A pool
 * that pax-jdbc-config makes is tried once.)
 */
// Immediate: nobody asks for it, it offers.
@Component(
        service = {},
        immediate = true,
        configurationPid = "nl.pleegplein.persistence")
@Designate(ocd = PoolConfiguration.class)
public final class DatabasePool {
    private static final Logger LOG = LoggerFactory.getLogger(DatabasePool.class);

    private final BundleContext context;
    private final PooledDataSourceFactory pools;
    private final Domains domains;
    private final Pool wanted;
    private final Alias offer = new Alias();
    private final AtomicReference<DataSource> made = new AtomicReference<>();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "pleegplein-pool"));

    @Activate
    public DatabasePool(
            BundleContext context,
            PoolConfiguration configuration,
            @Reference(target = "(&(pool=transx)(xa=true))") PooledDataSourceFactory pools,
            @Reference Domains domains) {
        this.context = context;
        this.pools = pools;
        this.domains = domains;
        this.wanted = new Pool(
                configuration.url().isBlank()
                        ? H2Settings.url(data(context).resolve("h2").resolve("pleegplein"))
                        : configuration.url().strip(),
                configuration.user(),
                configuration.password(),
                configuration.maxConnections(),
                configuration.idleConnections(),
                Duration.ofSeconds(configuration.connectionTimeoutSeconds()));
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.execute(() -> make(0));
    }

    /** First those who use it, then the pool. Nothing is interrupted: that would take an H2 database down. */
    @Deactivate
    void stop() throws Exception {
        thread.shutdown();
        offer.withdraw();
        close();
    }

    private void make(int attempt) {
        try {
            made.set(wanted.make(driver(), pools));
            offer.offer(() -> context.registerService(
                    DataSource.class, made.get(), FrameworkUtil.asDictionary(Map.of("dataSourceName", Audience.POOL))));
            if (offer.isWithdrawn()) {
                close();
            } else {
                domains.tellAll(Outcome.NO_DATABASE);
                LOG.info("The database is there");
            }
        } catch (Exception | LinkageError e) {
            if (!offer.isWithdrawn()) {
                tryLater(attempt, e.toString());
            }
        }
    }

    private void tryLater(int attempt, String reason) {
        Duration pause = Pauses.after(attempt);
        domains.tellAll(Outcome.waiting("The database is away: " + reason));
        LOG.warn("The database is away, again in {} s: {}", pause.toSeconds(), reason);
        ScheduledFuture<?> unused = thread.schedule(() -> make(attempt + 1), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private DataSourceFactory driver() throws SQLException {
        String filter = "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + wanted.driver() + ")";
        try {
            ServiceReference<DataSourceFactory> found =
                    context.getServiceReferences(DataSourceFactory.class, filter).stream()
                            .findFirst()
                            .orElseThrow(() -> new SQLException("The driver " + wanted.driver() + " is not installed"));
            return Optional.ofNullable(context.getService(found))
                    .orElseThrow(() -> new SQLException("The driver " + wanted.driver() + " has gone"));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(filter, e);
        }
    }

    private void close() throws Exception {
        if (made.getAndSet(null) instanceof AutoCloseable pool) {
            pool.close();
        }
    }

    static Path data(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty("karaf.data")).orElse("data"))
                .toAbsolutePath();
    }
}
