package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** While it is open, a connection waits for an answer for as long as it takes: an index on a large table takes its time. */
record LongStatements(Connection connection, int before) implements AutoCloseable {
    static LongStatements on(Connection connection) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, 0);
        // See TimeoutsOnce: on H2 the connection still has the limit of the query before.
        try (Statement any = connection.createStatement()) {
            any.setQueryTimeout(0);
        }
        return new LongStatements(connection, before);
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, before);
        }
    }
}
