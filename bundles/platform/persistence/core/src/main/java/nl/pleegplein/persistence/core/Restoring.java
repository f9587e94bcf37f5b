package nl.pleegplein.persistence.core;

import java.nio.file.Path;
import java.util.Optional;
import nl.pleegplein.persistence.api.backup.Restore;
import nl.pleegplein.persistence.core.backup.SavedBackup;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backup that this installation is to begin with, if any. */
@Component(
        service = {Restore.class, Restoring.class},
        configurationPid = "nl.pleegplein.persistence")
public final class Restoring implements Restore {
    private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

    private final Optional<Path> folder;
    private final BackupParts parts;
    private boolean checked;

    @Activate
    public Restoring(PoolConfiguration configuration, @Reference BackupParts parts) {
        this(
                Optional.of(configuration.restore().strip())
                        .filter(text -> !text.isEmpty())
                        .map(Path::of),
                parts);
    }

    Restoring(Optional<Path> folder, BackupParts parts) {
        this.folder = folder;
        this.parts = parts;
    }

    @Override
    public Optional<Path> part(String name) {
        return folder.map(SavedBackup::in).flatMap(backup -> {
            Optional<Path> part = backup.part(name);
            part.ifPresent(found -> backup.checkPart(name));
            return part;
        });
    }

    Optional<Path> folder() {
        return folder;
    }

    BackupParts parts() {
        return parts;
    }

    /** Reads all of a backup, once: it may be large. */
    synchronized void check(SavedBackup backup) {
        if (!checked) {
            LOG.info("Checking the backup in {}", backup.folder());
            backup.check();
            checked = true;
        }
    }
}
