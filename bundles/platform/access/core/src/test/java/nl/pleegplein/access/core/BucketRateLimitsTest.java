package nl.pleegplein.access.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.access.api.RateLimit;
import org.junit.jupiter.api.Test;

class BucketRateLimitsTest {
    private static final RateLimit TWO_A_MINUTE = new RateLimit("search.suggest", 2, Duration.ofMinutes(1));

    private final HandSetTime time = new HandSetTime();
    private final BucketRateLimits limits = new BucketRateLimits(time);

    @Test
    void what_is_too_much_waits_until_a_permit_is_back() {
        assertEquals(Optional.empty(), limits.take(TWO_A_MINUTE, "a"));
        assertEquals(Optional.empty(), limits.take(TWO_A_MINUTE, "a"));
        assertEquals(Optional.of(Duration.ofSeconds(30)), limits.take(TWO_A_MINUTE, "a"));
        time.pass(Duration.ofSeconds(30));
        assertEquals(Optional.empty(), limits.take(TWO_A_MINUTE, "a"));
        assertEquals(Optional.of(Duration.ofSeconds(30)), limits.take(TWO_A_MINUTE, "a"));
    }

    @Test
    void somebody_else_and_something_else_are_counted_apart() {
        limits.take(TWO_A_MINUTE, "a");
        limits.take(TWO_A_MINUTE, "a");
        assertEquals(Optional.empty(), limits.take(TWO_A_MINUTE, "b"));
        assertEquals(Optional.empty(), limits.take(new RateLimit("post", 1, Duration.ofHours(1)), "a"));
    }

    @Test
    void a_bucket_that_is_refused_stays_as_long_as_it_counts() {
        RateLimit oneAnHour = new RateLimit("sign-up", 1, Duration.ofHours(1));
        limits.take(oneAnHour, "a");
        time.pass(Duration.ofMinutes(59));
        assertEquals(Optional.of(Duration.ofMinutes(1)), limits.take(oneAnHour, "a"));
    }

    private static final class HandSetTime implements TimeMeter {
        private final AtomicLong nanos = new AtomicLong();

        void pass(Duration duration) {
            nanos.addAndGet(duration.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
