package nl.pleegplein.events.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void an_error_in_a_step_does_not_end_the_loop() throws InterruptedException {
        CountDownLatch steps = new CountDownLatch(2);
        Loop loop = new Loop(
                "test",
                () -> {
                    steps.countDown();
                    if (steps.getCount() > 0) {
                        throw new OutOfMemoryError("for a moment");
                    }
                    return Duration.ofMinutes(1);
                },
                () -> {});
        loop.start();
        assertTrue(steps.await(10, TimeUnit.SECONDS));
        loop.end();
        assertTrue(loop.awaitEnd(Duration.ofSeconds(10)));
    }
}
