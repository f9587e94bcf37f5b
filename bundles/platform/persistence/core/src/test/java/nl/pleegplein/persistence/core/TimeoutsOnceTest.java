package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeoutsOnceTest {
    private Connection h2;
    private Connection once;

    @BeforeEach
    void open() throws SQLException {
        h2 = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = h2.createStatement()) {
            statement.execute("set query_statistics true");
        }
        once = TimeoutsOnce.on(h2);
    }

    @AfterEach
    void close() throws SQLException {
        h2.close();
    }

    @Test
    void aConnectionIsToldOnceHowLongItsStatementsMayTake() throws SQLException {
        for (int n = 0; n < 3; n++) {
            ask(5);
        }
        assertEquals(1, told());
        ask(60);
        ask(5);
        assertEquals(3, told());
    }

    @Test
    void workThatTakesLongIsNotEndedByTheLimitOfTheQueryBefore() throws SQLException {
        ask(5);
        try (LongStatements patience = LongStatements.on(h2);
                Statement statement = patience.connection().createStatement()) {
            assertEquals(0, statement.getQueryTimeout());
        }
        ask(5);
        try (Statement statement = h2.createStatement()) {
            assertEquals(5, statement.getQueryTimeout());
        }
    }

    @Test
    void aQueryThatTakesTooLongIsEnded() throws SQLException {
        String slow = "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b";
        try (PreparedStatement statement = once.prepareStatement(slow)) {
            statement.setQueryTimeout(1);
            assertThrows(SQLTimeoutException.class, statement::executeQuery);
        }
    }

    @Test
    void whatFailsFailsAsWithoutIt() {
        assertThrows(SQLException.class, () -> once.prepareStatement("select nothing from nowhere"));
    }

    private void ask(int seconds) throws SQLException {
        try (PreparedStatement statement = once.prepareStatement("select 1")) {
            statement.setQueryTimeout(seconds);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                assertEquals(1, rows.getInt(1));
            }
            // As Hibernate does with a statement that it closes.
            if (statement.getQueryTimeout() != 0) {
                statement.setQueryTimeout(0);
            }
        }
    }

    private int told() throws SQLException {
        try (Statement statement = h2.createStatement();
                ResultSet rows =
                        statement.executeQuery("select execution_count from information_schema.query_statistics"
                                + " where sql_statement = 'SET QUERY_TIMEOUT ?'")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
