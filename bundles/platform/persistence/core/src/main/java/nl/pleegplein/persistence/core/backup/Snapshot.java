package nl.pleegplein.persistence.core.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * While it is open, a connection sees the database as it was at its first query, whatever others write. Rows come as they
 * are asked for, not all at once.
 */
public record Snapshot(Connection connection) implements AutoCloseable {
    public static Snapshot on(Connection connection) throws SQLException {
        if (isH2(connection)) {
            // Its repeatable read sees each table as it is when that is first read.
            run(connection, "set session characteristics as transaction isolation level snapshot");
            run(connection, "set lazy_query_execution true");
            connection.setAutoCommit(false);
        } else {
            connection.setAutoCommit(false);
            run(connection, "set transaction isolation level repeatable read, read only");
        }
        return new Snapshot(connection);
    }

    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        connection.rollback();
        connection.setAutoCommit(true);
        if (isH2(connection)) {
            run(connection, "set lazy_query_execution false");
            run(connection, "set session characteristics as transaction isolation level read committed");
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
