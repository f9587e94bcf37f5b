package nl.pleegplein.persistence.api.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The backup that operators told this installation to begin with. There also while the database is away. Thread-safe. */
@ProviderType
public interface Restore {
    /**
     * The folder of a part, checked. Whoever asks keeps in mind that the setting may stand there for long after: what is
     * there already is not to be replaced.
     *
     * @return empty when nothing is to be restored, or nothing of this part
     * @throws BackupException when the backup cannot be used
     */
    Optional<Path> part(String name);
}
