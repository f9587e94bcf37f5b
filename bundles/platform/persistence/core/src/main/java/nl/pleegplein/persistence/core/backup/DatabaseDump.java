package nl.pleegplein.persistence.core.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Writes the tables of domains into a backup, as a {@link Snapshot} shows them. */
public record DatabaseDump(Connection connection, NewBackup backup) {
    /** @param domains whose tables nobody alters meanwhile */
    public List<SavedDomain> write(Set<String> domains, Consumer<String> progress) throws SQLException, IOException {
        List<SavedDomain> saved = new ArrayList<>();
        for (String domain : domains) {
            SavedDomain written = domain(domain);
            long rows = written.tables().stream().mapToLong(SavedTable::rows).sum();
            progress.accept(String.format(
                    Locale.ROOT,
                    "%s: %d tables, %,d rows",
                    domain,
                    written.tables().size(),
                    rows));
            saved.add(written);
        }
        return saved;
    }

    private SavedDomain domain(String domain) throws SQLException, IOException {
        List<SavedTable> tables = new ArrayList<>();
        for (Table table : new Schema(connection).tables(domain)) {
            long[] rows = new long[1];
            backup.write(Layout.table(domain, table.id()), out -> rows[0] = new Dump(connection).write(table, out));
            tables.add(new SavedTable(table.id(), rows[0]));
        }
        return new SavedDomain(domain, changesets(domain), tables);
    }

    private List<String> changesets(String domain) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from " + domain + "_databasechangelog order by orderexecuted")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
