package nl.pleegplein.search.solr.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final Turns turns = new Turns();

    @AfterEach
    void close() throws InterruptedException {
        end.countDown();
        turns.close();
    }

    @Test
    void oneThatHangsIsBusyWhileAnotherEnds() throws Exception {
        turns.begin("hanging", this::hang);
        turns.begin("quick", () -> true);
        turns.await(List.of("quick"), LONG);
        assertTrue(turns.ended(), "the quick one has more");
        assertTrue(turns.isBusy("hanging"));
        assertFalse(turns.isBusy("quick"));
        assertEquals(Duration.ZERO, turns.lasting("quick"));
        assertTrue(turns.lasting("hanging").toNanos() > 0);
        end.countDown();
        turns.await(List.of("hanging"), LONG);
        assertFalse(turns.ended());
        assertFalse(turns.isBusy("hanging"));
    }

    @Test
    void nobodyWaitsLongerThanAsked() throws Exception {
        turns.begin("hanging", this::hang);
        turns.await(List.of("hanging", "unknown"), Duration.ofMillis(1));
        assertFalse(turns.ended());
        assertTrue(turns.isBusy("hanging"));
    }

    @Test
    void aFailureIsToldOnceAndTheOthersAreLetGo() throws Exception {
        turns.begin("failing", () -> {
            throw new IOException("The index is away");
        });
        turns.begin("quick", () -> false);
        turns.await(List.of("failing", "quick"), LONG);
        assertThrows(IOException.class, turns::ended);
        assertFalse(turns.ended());
        assertFalse(turns.isBusy("failing"));
        assertFalse(turns.isBusy("quick"));
    }

    @Test
    void hangingSourcesTakeABoundedNumberOfThreads() {
        List<String> sources =
                IntStream.range(0, 40).mapToObj(source -> "hanging" + source).toList();
        sources.forEach(source -> turns.begin(source, this::hang));
        assertEquals(16, sources.stream().filter(turns::isBusy).count());
    }

    private boolean hang() throws InterruptedException {
        end.await();
        return false;
    }
}
