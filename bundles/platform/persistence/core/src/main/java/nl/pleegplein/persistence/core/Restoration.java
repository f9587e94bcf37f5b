package nl.pleegplein.persistence.core;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.pleegplein.persistence.api.Outage;
import nl.pleegplein.persistence.api.backup.BackupException;
import nl.pleegplein.persistence.api.backup.BackupPart;
import nl.pleegplein.persistence.core.backup.DomainTables;
import nl.pleegplein.persistence.core.backup.SavedBackup;
import nl.pleegplein.persistence.core.backup.SavedDomain;
import nl.pleegplein.persistence.core.backup.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts back what a backup has of one domain, before its changelog goes on from there. Only where nothing is: in all other
 * cases the domain stays away, so that nobody goes on with half of one database and half of another.
 *
 * @param notRestored tables that stay empty
 */
record Restoration(String domain, Restoring restoring, Set<String> notRestored) implements Migration.Before {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final String SETTING =
            "the setting restore of nl.pleegplein.persistence (PLEEGPLEIN_RESTORE, run.sh --restore)";

    @Override
    public void run(Connection connection, Migration.Changes changes) throws SQLException {
        RestoreLog log = new RestoreLog(connection);
        Optional<RestoreLog.Entry> entry = log.find(domain);
        Optional<SavedBackup> backup = backup(entry);
        if (backup.isEmpty()) {
            requireComplete(entry);
            return;
        }
        Optional<SavedDomain> saved = backup.get().domain(domain);
        if (saved.isEmpty() || isDone(entry, backup.get())) {
            return;
        }
        requireEmpty(connection, log, backup.get());
        changes.requireKnown(saved.get().changesets());
        Optional<BackupPart> part = part(backup.get());
        try {
            restoring.check(backup.get());
            restore(connection, log, changes, backup.get(), part);
        } catch (IOException | BackupException e) {
            throw refused(e.getMessage(), e);
        } catch (SQLException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            throw refused(e.getMessage(), e);
        }
    }

    private void restore(
            Connection connection,
            RestoreLog log,
            Migration.Changes changes,
            SavedBackup backup,
            Optional<BackupPart> part)
            throws SQLException, IOException {
        LOG.info("Restoring {} from {}", domain, backup.folder());
        long began = System.nanoTime();
        DomainTables tables = new DomainTables(connection, domain);
        log.expect(
                backup.manifest().id(),
                backup.manifest().domains().stream().map(SavedDomain::name).toList());
        tables.drop();
        if (part.isPresent()) {
            part.get().restore(backup.part(domain).orElseThrow());
        }
        changes.runOnly(backup.domain(domain).orElseThrow().changesets());
        tables.replace(backup, notRestored);
        log.end(domain);
        LOG.info(
                "Restored {} in {} ms, from the backup of {}",
                domain,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                backup.manifest().moment());
    }

    /** Empty when none is to be restored. */
    private Optional<SavedBackup> backup(Optional<RestoreLog.Entry> entry) {
        Optional<Path> folder = restoring.folder();
        try {
            return folder.map(SavedBackup::in);
        } catch (BackupException e) {
            if (entry.filter(RestoreLog.Entry::complete).isPresent()) {
                LOG.warn("{}; {} was restored already. Remove {}", e.getMessage(), domain, SETTING);
                return Optional.empty();
            }
            throw refused(e.getMessage(), e);
        }
    }

    private static boolean isDone(Optional<RestoreLog.Entry> entry, SavedBackup backup) {
        return entry.filter(known -> known.complete()
                        && known.backup().equals(backup.manifest().id()))
                .isPresent();
    }

    private void requireComplete(Optional<RestoreLog.Entry> entry) {
        if (entry.filter(known -> !known.complete()).isPresent()) {
            throw refused(
                    "It comes from a backup, and is not or not completely there. Start with that backup in " + SETTING,
                    null);
        }
    }

    /** Neither this domain nor another one of the backup may have tables that come from somewhere else. */
    private void requireEmpty(Connection connection, RestoreLog log, SavedBackup backup) throws SQLException {
        List<RestoreLog.Entry> known = log.all();
        NavigableSet<String> occupied = new Schema(connection).domains();
        occupied.removeIf(name -> backup.domain(name).isEmpty()
                || known.stream()
                        .anyMatch(each -> each.domain().equals(name)
                                && each.backup().equals(backup.manifest().id())));
        if (!occupied.isEmpty()) {
            throw refused(
                    "The database has tables already, of " + String.join(", ", occupied)
                            + ". A backup is restored into an empty database: give one, or remove " + SETTING
                            + " to go on with what is there",
                    null);
        }
    }

    /** Who puts back what the domain keeps outside the database. */
    private Optional<BackupPart> part(SavedBackup backup) {
        if (backup.part(domain).isEmpty()) {
            return Optional.empty();
        }
        Optional<BackupPart> part = restoring.parts().find(domain);
        if (part.isEmpty()) {
            throw new Migration.TryLater("Who puts back its files from the backup is not there yet");
        }
        return part;
    }

    private Migration.CannotMigrate refused(String why, Throwable cause) {
        return new Migration.CannotMigrate("Not restored: " + why, cause);
    }
}
