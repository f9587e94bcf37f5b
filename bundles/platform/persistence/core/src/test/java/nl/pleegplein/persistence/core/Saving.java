package nl.pleegplein.persistence.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pleegplein.persistence.api.backup.BackupPart;
import nl.pleegplein.persistence.core.backup.DatabaseDump;
import nl.pleegplein.persistence.core.backup.Manifest;
import nl.pleegplein.persistence.core.backup.NewBackup;
import nl.pleegplein.persistence.core.backup.Parts;
import nl.pleegplein.persistence.core.backup.SavedDomain;
import nl.pleegplein.persistence.core.backup.Schema;
import nl.pleegplein.persistence.core.backup.Snapshot;

/** Backups of a database alone. */
final class Saving {
    private Saving() {}

    static Path backup(DataSource dataSource, Path folder) throws SQLException, IOException {
        return backup(dataSource, folder, () -> {});
    }

    /** With a part that has one file. */
    static Path withPart(DataSource dataSource, Path folder, String part, String content)
            throws SQLException, IOException {
        return withPart(
                dataSource,
                folder,
                part,
                (rows, target) ->
                        target.write("file", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    static Path withPart(DataSource dataSource, Path folder, String name, BackupPart part)
            throws SQLException, IOException {
        return backup(dataSource, folder, () -> {}, new Parts(new TreeMap<>(Map.of(name, part))));
    }

    /** @param first runs when the moment of the backup is there */
    static Path backup(DataSource dataSource, Path folder, Runnable first) throws SQLException, IOException {
        return backup(dataSource, folder, first, new Parts(new TreeMap<>()));
    }

    private static Path backup(DataSource dataSource, Path folder, Runnable first, Parts parts)
            throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                NewBackup backup = NewBackup.at(folder);
                Snapshot snapshot = Snapshot.on(connection)) {
            var domains = new Schema(connection).domains();
            first.run();
            List<SavedDomain> saved = new DatabaseDump(connection, backup).write(domains, line -> {});
            Parts.Written written = parts.save(backup, saved, line -> {});
            backup.finish(new Manifest(
                    UUID.randomUUID(), Instant.now(), "1.0.0", "test", saved, written.files(), written.warnings()));
        }
        return folder;
    }
}
