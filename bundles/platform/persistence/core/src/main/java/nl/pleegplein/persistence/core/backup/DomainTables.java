package nl.pleegplein.persistence.core.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pleegplein.persistence.api.backup.BackupException;

/** The tables of one domain, into which a backup is put back. */
public record DomainTables(Connection connection, String domain) {
    /** Takes away all that an attempt left that was cut off. */
    public void drop() throws SQLException {
        for (String table : new Schema(connection).names(domain)) {
            run("drop table " + Table.quoted(table) + " cascade");
        }
    }

    /**
     * Replaces all rows by those of a backup. On PostgreSQL in one transaction; H2 ends it where tables are altered, so an
     * attempt that is cut off has to begin with {@link #drop()}.
     *
     * @param empty names of tables that stay empty
     */
    public void replace(SavedBackup backup, Set<String> empty) throws SQLException, IOException {
        connection.setAutoCommit(false);
        SavedDomain saved = backup.domain(domain).orElseThrow();
        List<Table> tables = new Schema(connection).tables(domain);
        requireSame(tables, saved);
        ForeignKeys keys = ForeignKeys.dropped(connection, tables);
        for (Table table : tables) {
            run("delete from " + table.sql());
        }
        Map<String, Table> byId = tables.stream().collect(Collectors.toMap(Table::id, Function.identity()));
        for (SavedTable table : saved.tables()) {
            if (!empty.contains(table.name())) {
                load(backup, table, byId.get(table.name()));
            }
        }
        keys.add();
        for (Table table : tables) {
            goOnAfterHighest(table);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void requireSame(List<Table> tables, SavedDomain saved) {
        List<String> here = tables.stream().map(Table::id).sorted().toList();
        List<String> there =
                saved.tables().stream().map(SavedTable::name).sorted().toList();
        if (!here.equals(there)) {
            throw new BackupException("Its changesets made the tables " + here + ", the backup has " + there);
        }
    }

    private void load(SavedBackup backup, SavedTable saved, Table table) throws SQLException, IOException {
        try (InputStream from = backup.open(domain, saved)) {
            long rows = new Load(connection).read(from, table);
            if (rows != saved.rows()) {
                throw new IOException("The table " + saved.name() + " should have " + saved.rows() + " rows, and has "
                        + rows + " in the backup");
            }
        }
    }

    /** The next value that the database gives must be none that came in. */
    private void goOnAfterHighest(Table table) throws SQLException {
        for (String identity : table.identities()) {
            String column = Table.quoted(identity);
            long next;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select max(" + column + ") from " + table.sql())) {
                rows.next();
                next = rows.getLong(1) + 1;
            }
            run("alter table " + table.sql() + " alter column " + column + " restart with " + next);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
