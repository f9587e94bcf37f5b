package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.pleegplein.content.api.SiteRevision;
import org.junit.jupiter.api.Test;

class TermCountsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountedChanges changes = new CountedChanges();
    private Runnable whileAsked = () -> {};
    private final TermCounts counts = new TermCounts(changes, nanos::get, () -> {
        whileAsked.run();
        return Map.of("school", (long) asked.incrementAndGet());
    });

    @Test
    void theDatabaseIsNotAskedAgainWhileNothingChanges() {
        counts.get();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertEquals(1, counts.get().get("school"));
    }

    @Test
    void aChangeIsCountedAsSoonAsPagesAreMadeAnewForIt() {
        counts.get();
        changes.changed();
        assertEquals(1, counts.get().get("school"));
        nanos.addAndGet(SiteRevision.SETTLING.toNanos());
        assertEquals(2, counts.get().get("school"));
    }

    @Test
    void aChangeWhileTheDatabaseIsAskedIsNotMissed() {
        whileAsked = changes::changed;
        counts.get();
        whileAsked = () -> {};
        nanos.addAndGet(SiteRevision.SETTLING.toNanos());
        assertEquals(2, counts.get().get("school"));
    }

    @Test
    void oneAsksAndTheOthersDoNotWait() throws Exception {
        counts.get();
        changes.changed();
        nanos.addAndGet(SiteRevision.SETTLING.toNanos());
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        whileAsked = () -> {
            asking.countDown();
            await(end);
        };
        Thread first = new Thread(counts::get);
        first.start();
        await(asking);
        assertEquals(1, counts.get().get("school"));
        end.countDown();
        first.join();
        assertEquals(2, counts.get().get("school"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
