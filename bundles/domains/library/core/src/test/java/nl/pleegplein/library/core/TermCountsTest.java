package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TermCountsTest {
    private final AtomicLong second = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final TermCounts counts = new TermCounts(new Seconds(), () -> Map.of("school", asked.incrementAndGet()));

    @Test
    void theDatabaseIsAskedAgainAfterFiveSeconds() {
        assertEquals(1, counts.get().get("school"));
        second.set(5);
        assertEquals(1, counts.get().get("school"));
        second.set(6);
        assertEquals(2, counts.get().get("school"));
    }

    @Test
    void theDatabaseIsAskedAgainAlsoWhenTheClockWasSetBack() {
        second.set(3600);
        assertEquals(1, counts.get().get("school"));
        second.set(0);
        assertEquals(2, counts.get().get("school"));
    }

    private final class Seconds extends Clock {
        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(second.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
