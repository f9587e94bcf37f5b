package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import nl.pleegplein.persistence.api.Outage;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.Engine;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.osgi.PGDataSourceFactory;

@Database(domain = "empty", changelog = "db/empty.yaml", entities = AnyEntity.class)
class HeldRowTest {
    @DatabaseTest
    void whoever_waits_for_a_row_that_another_holds_gives_up_in_time_and_may_try_again(TestDatabase database)
            throws SQLException {
        DataSource pool = asInTheHouse(database);
        execute(pool, "create table if not exists held (id int primary key, n int)");
        execute(pool, "delete from held");
        execute(pool, "insert into held values (1, 0)");
        List<Long> pauses = new ArrayList<>();
        try (Connection holder = pool.getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "update held set n = 1 where id = 1");
            SQLException failure =
                    assertThrows(SQLException.class, () -> execute(pool, "update held set n = 2 where id = 1"));
            assertTrue(Outage.isContention(failure), failure.getSQLState());
            PatientRetries retries = new PatientRetries(
                    () -> false,
                    pause -> {
                        pauses.add(pause);
                        commit(holder);
                    },
                    System::nanoTime);
            assertEquals("done", retries.retrying(() -> update(pool)));
        }
        assertEquals(1, pauses.size());
    }

    @DatabaseTest
    void a_migration_may_take_longer_than_a_query(TestDatabase database) throws SQLException {
        if (database.engine() == Engine.H2) {
            return;
        }
        try (Connection connection = asInTheHouse(database).getConnection()) {
            try (LongStatements patience = LongStatements.on(connection)) {
                assertEquals(0, connection.getNetworkTimeout());
            }
            assertEquals(PostgresSettings.LONGEST_SILENCE.toMillis(), connection.getNetworkTimeout());
        }
    }

    /** The pool's driver with the pool's settings; H2's are those of the test's database. */
    private static DataSource asInTheHouse(TestDatabase database) throws SQLException {
        if (database.engine() == Engine.H2) {
            return database.dataSource();
        }
        String url = ((PGSimpleDataSource) database.dataSource()).getUrl();
        Properties settings = new Pool(url, "postgres", "", 2, 0, Duration.ofSeconds(1)).account();
        return new PGDataSourceFactory().createDataSource(settings);
    }

    private static String update(DataSource pool) {
        try {
            execute(pool, "update held set n = 2 where id = 1");
            return "done";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
