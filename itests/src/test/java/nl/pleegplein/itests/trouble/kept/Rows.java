package nl.pleegplein.itests.trouble.kept;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Three tables, each with ids and accounts. */
final class Rows {
    private static final List<String> TABLES = List.of("kept_gone", "kept_nameless", "kept_chosen");

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    void add(UUID account) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String table : TABLES) {
                try (PreparedStatement insert =
                        connection.prepareStatement("insert into " + table + " (id, account) values (?, ?)")) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setObject(2, account);
                    insert.executeUpdate();
                }
            }
        }
    }

    String told() throws SQLException {
        StringBuilder told = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet counts = select.executeQuery("select count(*), count(account) from " + table)) {
                    counts.next();
                    told.append(table)
                            .append('=')
                            .append(counts.getInt(1))
                            .append('/')
                            .append(counts.getInt(2))
                            .append(' ');
                }
            }
        }
        return told.toString().strip();
    }
}
