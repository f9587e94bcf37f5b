package nl.pleegplein.web.shell.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    @Test
    void passesAsTheMachinesTicksDoAlsoWhereTheseOverflow() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
        SteadyClock clock = new SteadyClock(nanos::get);
        Instant before = clock.instant();
        nanos.addAndGet(Duration.ofMinutes(3).toNanos());
        assertEquals(Duration.ofMinutes(3), Duration.between(before, clock.instant()));
    }
}
