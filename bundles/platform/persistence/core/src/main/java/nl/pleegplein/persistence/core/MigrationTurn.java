package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The right to migrate one domain, held by a live database session and by nothing else. Liquibase's own lock is a row,
 * which stays behind when a process is killed; nobody can tell how old is too old. A session's end is certain:
 *
 * <ul>
 *   <li>on PostgreSQL the turn is an advisory lock of the very session that migrates; it goes when that session ends,
 *       so whoever has it knows that a lock row left behind belongs to the dead;
 *   <li>H2 as we use it, embedded in a file, lets in one process at a time, and that migrates on one thread.
 * </ul>
 */
final class MigrationTurn implements AutoCloseable {
    private static final String LOCK = "pg_try_advisory_lock";
    private static final String UNLOCK = "pg_advisory_unlock";

    private final Connection connection;
    private final String domain;

    private MigrationTurn(Connection connection, String domain) {
        this.connection = connection;
        this.domain = domain;
    }

    /** @throws Migration.TryLater when another node is migrating the domain */
    static MigrationTurn take(Connection connection, String domain) throws SQLException {
        MigrationTurn turn = new MigrationTurn(connection, domain);
        if (!turn.call(LOCK)) {
            throw new Migration.TryLater("Another node is migrating it");
        }
        return turn;
    }

    @Override
    public void close() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (!connection.getAutoCommit()) {
            // What a failed migration left undone would make the session refuse the call below.
            connection.rollback();
            connection.setAutoCommit(true);
        }
        call(UNLOCK);
    }

    private boolean call(String function) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return true;
        }
        String sql = "select " + function + "(hashtext('pleegplein-migrations'), hashtext(?))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, domain);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
