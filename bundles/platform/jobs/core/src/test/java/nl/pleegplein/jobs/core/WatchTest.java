package nl.pleegplein.jobs.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void an_error_in_one_turn_is_not_the_last_turn() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(2);
        Watch watch = new Watch("test");
        watch.every(Duration.ofMillis(1), () -> {
            turns.countDown();
            throw new OutOfMemoryError("for a moment");
        });
        assertTrue(turns.await(10, TimeUnit.SECONDS));
        watch.end(Duration.ofSeconds(10));
    }
}
