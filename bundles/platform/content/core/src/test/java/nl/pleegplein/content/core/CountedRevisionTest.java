package nl.pleegplein.content.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CountedRevisionTest {
    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
    private final CountedRevision revision = new CountedRevision(nanos::get);

    @Test
    void isTheSameUntilSomethingChanges() {
        long before = revision.current();
        assertEquals(before, revision.current());
        revision.changed();
        assertNotEquals(before, revision.current());
    }

    @Test
    void tellsForHowLong() {
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertEquals(Duration.ofSeconds(3), revision.age());
        revision.changed();
        assertEquals(Duration.ZERO, revision.age());
    }

    @Test
    void aNewOneUsesNoNumberOfTheFormer() {
        for (int n = 0; n < 1000; n++) {
            revision.changed();
        }
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertTrue(new CountedRevision(nanos::get).current() > revision.current());
    }
}
