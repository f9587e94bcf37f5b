package nl.pleegplein.persistence.api.backup;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes backups of the site while it is written to: the database as it is at one moment, and what {@link BackupPart}s keep
 * beside it. A backup does not depend on the kind of database: it can be restored on another one. For operators: nothing
 * here asks who calls. Thread-safe.
 */
@ProviderType
public interface Backups {
    /**
     * Header of a core: its tables, with commas between, that stay empty when a backup is restored, because they name this
     * very installation.
     */
    String NOT_RESTORED = "Pleegplein-Not-Restored";

    /**
     * Makes a backup and returns when it is whole.
     *
     * @param folder where it is to stand: nothing, or an empty folder, inside a folder that is there
     * @param progress hears in one line what happens now, from another thread
     * @throws BackupException when it could not be made, or another one is being made; then nothing is left of it
     */
    BackupReport make(Path folder, Consumer<String> progress);
}
