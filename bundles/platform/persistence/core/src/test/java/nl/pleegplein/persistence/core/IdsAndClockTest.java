package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsAndClockTest {
    @Test
    void ids_are_of_version_7_and_sort_in_the_order_in_which_they_were_made() {
        List<String> ids = Stream.generate(new TimeSortedIds()::next)
                .limit(10_000)
                .map(UUID::toString)
                .toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertTrue(ids.stream().allMatch(id -> UUID.fromString(id).version() == 7));
    }

    @Test
    void an_instant_of_the_clock_survives_the_database() {
        Instant now = new UtcClock().instant();
        assertEquals(now.truncatedTo(ChronoUnit.MICROS), now);
    }
}
