package nl.pleegplein.web.shell.sections;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private final Queue<Runnable> pool = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void noMoreThanAllowedRunAtOnceAndTheRestWaitInOrder() {
        Slots slots = new Slots(pool::add, 1);
        assertTrue(slots.offer(() -> done.add("a")));
        assertTrue(slots.offer(() -> {
            throw new IllegalStateException("b");
        }));
        assertTrue(slots.offer(() -> done.add("c")));
        assertEquals(1, pool.size());
        pool.remove().run();
        assertEquals(List.of("a", "c"), done);
        assertTrue(slots.offer(() -> done.add("d")));
        assertEquals(1, pool.size());
    }

    @Test
    void tooManyAreRefused() {
        Slots slots = new Slots(pool::add, 1);
        for (int i = 0; i < 5; i++) {
            assertTrue(slots.offer(() -> {}));
        }
        assertFalse(slots.offer(() -> {}));
    }

    @Test
    void aPoolThatIsFullTakesNoSlot() {
        Slots slots = new Slots(
                task -> {
                    if (pool.isEmpty()) {
                        pool.add(task);
                        throw new RejectedExecutionException();
                    }
                    task.run();
                },
                1);
        assertThrows(RejectedExecutionException.class, () -> slots.offer(() -> {}));
        assertTrue(slots.offer(() -> done.add("next")));
        assertEquals(List.of("next"), done);
    }

    /** Whatever was promised while the pool was asked must run, also when the pool then refuses. */
    @Test
    void nothingWaitsBehindATaskThatThePoolRefuses() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch refuse = new CountDownLatch(1);
        AtomicBoolean full = new AtomicBoolean(true);
        Slots slots = new Slots(
                task -> {
                    if (full.getAndSet(false)) {
                        asked.countDown();
                        awaitQuietly(refuse);
                        throw new RejectedExecutionException();
                    }
                    task.run();
                },
                1);
        Thread first = new Thread(() -> assertThrows(RejectedExecutionException.class, () -> slots.offer(() -> {})));
        first.start();
        asked.await();
        Thread second = new Thread(() -> slots.offer(() -> done.add("second")));
        second.start();
        await().until(() -> second.getState() != Thread.State.NEW && second.getState() != Thread.State.RUNNABLE);
        refuse.countDown();
        first.join();
        second.join();
        assertEquals(List.of("second"), done);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
