package nl.pleegplein.persistence.api.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What somebody keeps outside the database and that belongs in a backup. Registered as a service with a {@link #NAME}. A
 * part that is named as a domain with tables must not need that domain's database: it is given back before the domain gets
 * it. Other parts look after themselves with {@link Restore}.
 */
@ConsumerType
public interface BackupPart {
    /** Service property: the name of the part, of small letters and digits. */
    String NAME = "pleegplein.backup.part";

    /**
     * Called before the moment of which the backup keeps the database. What rows point to at that moment must stay until
     * the answer is closed, also when the rows go.
     */
    default Closeable hold() throws IOException {
        return () -> {};
    }

    /**
     * Writes the part, after the database was written and while it is held.
     *
     * @throws IOException ends the backup
     */
    void save(SavedRows rows, Target target) throws IOException;

    /**
     * Puts the part back, into an installation that has nothing of it yet, or what an earlier attempt left.
     *
     * @param folder what {@link #save} wrote, checked
     */
    default void restore(Path folder) throws IOException {}

    /** The rows that are in the backup. */
    @ProviderType
    interface SavedRows {
        /**
         * Hears the texts of a column in all rows; a text may come more than once.
         *
         * @throws IOException also when there is no such table or column
         */
        void forEach(String table, String column, Heard heard) throws IOException;
    }

    /** Hears a text. */
    @FunctionalInterface
    interface Heard {
        void hear(String text) throws IOException;
    }

    /** Takes the files of a part. */
    @ProviderType
    interface Target {
        /** @param name a path below the folder of the part, with {@code /} between */
        void write(String name, InputStream content) throws IOException;

        boolean has(String name);

        /** Something should be in the backup and cannot be had. The backup goes on, and its report says so. */
        void warn(String warning);
    }
}
