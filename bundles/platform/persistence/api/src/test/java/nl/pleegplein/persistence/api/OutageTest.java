package nl.pleegplein.persistence.api;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void aDatabaseThatIsAwayOrTooSlowIsAnOutage() {
        assertTrue(behind(new SQLTransientConnectionException()));
        assertTrue(behind(new SQLTimeoutException()));
        assertTrue(behind(new SQLException("broken", "08006")));
        assertTrue(behind(new SQLException("shuts down", "57P01")));
        assertTrue(behind(new SQLException("closed", "90098", 90098)));
    }

    @Test
    void aDatabaseThatHasNoRoomIsAnOutage() {
        assertTrue(behind(new SQLException("no space left", "53100")));
        assertTrue(behind(new SQLException("input or output", "90031", 90031)));
    }

    @Test
    void whatGaveWayToOthersIsOneAndMayBeTriedAgainAtOnce() {
        List<SQLException> contention = List.of(
                new SQLException("deadlock", "40P01"),
                new SQLException("serialization", "40001"),
                new SQLException("lock not available", "55P03"),
                new SQLException("lock time-out", "HYT00", 50200),
                new SQLException("concurrent update", "90131", 90131));
        assertTrue(contention.stream().allMatch(OutageTest::behind));
        assertTrue(contention.stream().map(IllegalStateException::new).allMatch(Outage::isContention));
        assertFalse(Outage.isContention(new SQLException("shuts down", "57P01")));
    }

    @Test
    void aDiskThatIsFullIsAnOutage() {
        assertTrue(Outage.isBehind(
                new UncheckedIOException(new FileSystemException("upload.zip", null, "No space left on device"))));
        assertFalse(Outage.isBehind(new UncheckedIOException(new NoSuchFileException("upload.zip"))));
    }

    @Test
    void whatIsWrongWithTheQuestionIsNone() {
        assertFalse(behind(new SQLException("duplicate", "23505", 23505)));
        assertFalse(behind(new SQLException("no such table", "42P01")));
        assertFalse(Outage.isBehind(new IllegalStateException("Connection")));
    }

    @Test
    void causesThatGoRoundEnd() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalStateException(first);
        first.initCause(second);
        assertFalse(Outage.isBehind(first));
    }

    private static boolean behind(SQLException failure) {
        return Outage.isBehind(new IllegalStateException(new IllegalArgumentException(failure)));
    }
}
