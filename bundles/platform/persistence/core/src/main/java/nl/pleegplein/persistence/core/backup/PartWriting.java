package nl.pleegplein.persistence.core.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.pleegplein.persistence.api.backup.BackupPart;

/** What a part writes into a backup, and what of the database it can look up there. */
final class PartWriting implements BackupPart.Target, BackupPart.SavedRows {
    private final NewBackup backup;
    private final List<SavedDomain> domains;
    private final String part;
    private final List<String> warnings = new ArrayList<>();
    private long files;

    PartWriting(NewBackup backup, List<SavedDomain> domains, String part) throws IOException {
        this.backup = backup;
        this.domains = domains;
        this.part = part;
        backup.makeFolder(Layout.part(part));
    }

    long files() {
        return files;
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    public void write(String name, InputStream content) throws IOException {
        try {
            backup.write(Layout.part(part) + name, content::transferTo);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        files++;
    }

    @Override
    public boolean has(String name) {
        return Files.exists(backup.file(Layout.part(part) + name));
    }

    @Override
    public void warn(String warning) {
        warnings.add(part + ": " + warning);
    }

    @Override
    public void forEach(String table, String column, BackupPart.Heard heard) throws IOException {
        SavedDomain domain = domains.stream()
                .filter(each ->
                        each.tables().stream().anyMatch(saved -> saved.name().equals(table)))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no table " + table));
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(backup.file(Layout.table(domain.name(), table))))) {
            Load.forEach(in, column, heard);
        }
    }
}
