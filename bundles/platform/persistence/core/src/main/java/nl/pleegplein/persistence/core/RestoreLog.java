package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.persistence.core.backup.Schema;

/**
 * Which domains of this database come from which backup, in a table that is there once something was restored. So a
 * restoration that was cut off is known as such, one that was completed is not done again, and a domain that is installed
 * later does not begin without what the backup has of it.
 */
record RestoreLog(Connection connection) {
    private static final String TABLE = "persistence_restore";

    /** @param complete whether all of the domain is there */
    record Entry(String domain, UUID backup, boolean complete) {}

    Optional<Entry> find(String domain) throws SQLException {
        return all().stream().filter(entry -> entry.domain().equals(domain)).findFirst();
    }

    List<Entry> all() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        if (new Schema(connection).names("persistence").isEmpty()) {
            return entries;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select domain_name, backup, ended is not null from " + TABLE)) {
            while (rows.next()) {
                entries.add(new Entry(rows.getString(1), rows.getObject(2, UUID.class), rows.getBoolean(3)));
            }
        }
        return entries;
    }

    /**
     * Notes that these domains are to come from this backup, before any of them is touched. What is noted of another backup
     * and was never completed goes.
     */
    void expect(UUID backup, List<String> domains) throws SQLException {
        // One node at a time makes it: on PostgreSQL two who do so at once disturb each other.
        try (MigrationTurn turn = MigrationTurn.take(connection, "persistence")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists " + TABLE
                        + " (domain_name varchar(30) primary key, backup uuid not null,"
                        + " began timestamp with time zone not null, ended timestamp with time zone)");
            }
            Set<String> known = all().stream()
                    .filter(entry -> entry.complete() || entry.backup().equals(backup))
                    .map(Entry::domain)
                    .collect(Collectors.toSet());
            connection.setAutoCommit(false);
            update("delete from " + TABLE + " where ended is null and backup <> ?", backup);
            for (String domain : domains) {
                if (!known.contains(domain)) {
                    update(
                            "insert into " + TABLE + " (domain_name, backup, began) values (?, ?, current_timestamp)",
                            domain,
                            backup);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    void end(String domain) throws SQLException {
        if (update("update " + TABLE + " set ended = current_timestamp where domain_name = ?", domain) != 1) {
            throw new SQLException("Nobody expected " + domain + " to be restored");
        }
    }

    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
