package nl.pleegplein.persistence.core;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.pleegplein.persistence.api.DomainStatus;
import nl.pleegplein.persistence.api.backup.BackupException;
import nl.pleegplein.persistence.api.backup.BackupReport;
import nl.pleegplein.persistence.api.backup.Backups;
import nl.pleegplein.persistence.core.backup.DatabaseDump;
import nl.pleegplein.persistence.core.backup.Manifest;
import nl.pleegplein.persistence.core.backup.NewBackup;
import nl.pleegplein.persistence.core.backup.Parts;
import nl.pleegplein.persistence.core.backup.SavedDomain;
import nl.pleegplein.persistence.core.backup.Schema;
import nl.pleegplein.persistence.core.backup.Snapshot;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * First all parts are held, then the database is read as it is at one moment, then the parts are read: so what a row points
 * to at that moment is in the backup.
 */
@Component
public final class OnlineBackups implements Backups {
    private static final Logger LOG = LoggerFactory.getLogger(OnlineBackups.class);

    private final String product;
    private final Migrations migrations;
    private final Domains domains;
    private final BackupParts parts;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    // Not on the thread of a console session: when that is broken off it is interrupted, which takes H2 down.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "pleegplein-backup");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public OnlineBackups(
            BundleContext context,
            @Reference Migrations migrations,
            @Reference Domains domains,
            @Reference BackupParts parts,
            @Reference Clock clock) {
        this.product = context.getBundle().getVersion().toString();
        this.migrations = migrations;
        this.domains = domains;
        this.parts = parts;
        this.clock = clock;
    }

    @Deactivate
    void stop() {
        worker.shutdown();
    }

    @Override
    public BackupReport make(Path folder, Consumer<String> progress) {
        if (!busy.compareAndSet(false, true)) {
            throw new BackupException("A backup is being made already");
        }
        Future<BackupReport> made = worker.submit(() -> {
            try {
                return write(folder, progress);
            } finally {
                busy.set(false);
            }
        });
        try {
            return made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupException("Nobody waits for it any more; the backup goes on", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BackupException known) {
                throw new BackupException(known.getMessage(), known);
            }
            throw new BackupException("There is no backup, and nothing of it is left: " + e.getCause(), e.getCause());
        }
    }

    private BackupReport write(Path folder, Consumer<String> progress) throws Exception {
        Instant began = clock.instant();
        Parts all = parts.all();
        try (NewBackup backup = NewBackup.at(folder);
                Closeable held = all.hold()) {
            Database database = migrations.exclusively(connection -> database(connection, backup, progress));
            Parts.Written written = all.save(backup, database.domains(), progress);
            List<String> warnings = new ArrayList<>(database.warnings());
            warnings.addAll(written.warnings());
            backup.finish(new Manifest(
                    UUID.randomUUID(),
                    database.moment(),
                    product,
                    database.kind(),
                    database.domains(),
                    written.files(),
                    warnings));
            BackupReport report = backup.report(database.domains(), Duration.between(began, clock.instant()), warnings);
            LOG.info("Made a backup in {} s", report.took().toSeconds());
            return report;
        }
    }

    /** What was read of the database. */
    private record Database(Instant moment, String kind, List<SavedDomain> domains, List<String> warnings) {}

    private Database database(Connection connection, NewBackup backup, Consumer<String> progress)
            throws SQLException, IOException {
        NavigableSet<String> found = new Schema(connection).domains();
        DatabaseMetaData metadata = connection.getMetaData();
        String kind = metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion();
        try (LongStatements patience = LongStatements.on(connection);
                MigrationTurns turns = MigrationTurns.take(connection, found);
                Snapshot snapshot = Snapshot.on(connection)) {
            Instant moment = clock.instant();
            List<SavedDomain> saved = new DatabaseDump(connection, backup).write(found, progress);
            return new Database(moment, kind, saved, absent(found));
        }
    }

    /** Domains that do not run: what they keep outside the database is not in the backup. */
    private List<String> absent(NavigableSet<String> found) {
        NavigableSet<String> absent = new TreeSet<>(found);
        domains.all().stream()
                .filter(status -> status.phase() == DomainStatus.Phase.READY)
                .map(DomainStatus::domain)
                .forEach(absent::remove);
        return absent.stream()
                .map(domain -> domain + " does not run now; the backup has its tables only")
                .toList();
    }
}
