package nl.pleegplein.web.shell.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.UnknownItemException;
import org.junit.jupiter.api.Test;

class BlameTest {
    @Test
    void aSectionIsBlamedForWhatItThrowsItself() {
        assertEquals(Blame.SECTION, Blame.of(new IllegalStateException()));
        assertEquals(Blame.SECTION, Blame.of(new NoClassDefFoundError()));
    }

    @Test
    void theDatabaseIsNotTheSectionsFault() {
        assertEquals(Blame.PLATFORM, Blame.of(new IllegalStateException(new SQLException("constraint"))));
        assertEquals(
                Blame.PLATFORM_AWAY,
                Blame.of(new IllegalStateException(new RuntimeException(new SQLTransientConnectionException()))));
        assertEquals(Blame.PLATFORM_AWAY, Blame.of(new IllegalStateException(new SQLException("full", "53100"))));
        assertEquals(Blame.PLATFORM, Blame.of(new BusyException("k", "Search is away", Duration.ofSeconds(1), false)));
    }

    @Test
    void whatTheMachineLacksIsNotTheSectionsFaultButEndlessnessIs() {
        assertEquals(Blame.PLATFORM, Blame.of(new OutOfMemoryError()));
        assertEquals(Blame.SECTION, Blame.of(new StackOverflowError()));
        assertEquals(Blame.SECTION, Blame.of(new AssertionError()));
    }

    @Test
    void refusalsAreNobodysFault() {
        assertEquals(Blame.NOBODY, Blame.of(new UnknownItemException("k", "Nowhere")));
        assertEquals(Blame.NOBODY, Blame.of(new BusyException("k", "Too quick", Duration.ofSeconds(1), true)));
    }
}
