package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedTest {
    private static final int ROWS = 200;

    @Test
    void an_interrupted_thread_does_not_close_the_database_for_everybody(@TempDir Path folder) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(H2Settings.url(folder.resolve("data")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id int primary key)");
            insertInterrupted(database);
            try (ResultSet rows = statement.executeQuery("select count(*) from t")) {
                rows.next();
                assertEquals(ROWS, rows.getInt(1));
            }
        } finally {
            Thread.interrupted();
        }
    }

    private static void insertInterrupted(JdbcDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into t values (?)")) {
            for (int row = 0; row < ROWS; row++) {
                Thread.currentThread().interrupt();
                insert.setInt(1, row);
                insert.executeUpdate();
            }
        }
    }
}
