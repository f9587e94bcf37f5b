package nl.pleegplein.persistence.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.pleegplein.persistence.api.backup.BackupException;

/** The turn of several domains, so that no other node alters their tables. */
record MigrationTurns(List<MigrationTurn> taken) implements AutoCloseable {
    static MigrationTurns take(Connection connection, Set<String> domains) throws SQLException {
        MigrationTurns turns = new MigrationTurns(new ArrayList<>());
        for (String domain : domains) {
            try {
                turns.taken().add(MigrationTurn.take(connection, domain));
            } catch (Migration.TryLater e) {
                turns.close();
                throw new BackupException(
                        "Another node is migrating " + domain + " or makes a backup; try again later", e);
            }
        }
        return turns;
    }

    @Override
    public void close() throws SQLException {
        for (MigrationTurn turn : taken) {
            turn.close();
        }
    }
}
