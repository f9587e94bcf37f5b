package nl.pleegplein.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EntryRegistrationTest {
    private final List<String> done = new ArrayList<>();
    private long seconds;
    private final EntryRegistration entry = new EntryRegistration(
            () -> {
                done.add("in");
                return () -> done.add("out");
            },
            Runnable::run,
            () -> TimeUnit.SECONDS.toNanos(seconds));

    @Test
    void aFilterThatTheServerLostIsRegisteredAgain() {
        entry.begin();
        seconds = 3;
        entry.missed();
        assertEquals(List.of("in", "out", "in"), done);
    }

    @Test
    void theServerIsGivenTimeToTakeItUp() {
        entry.begin();
        seconds = 1;
        entry.missed();
        assertEquals(List.of("in"), done);
        seconds = 4;
        entry.missed();
        seconds = 5;
        entry.missed();
        assertEquals(List.of("in", "out", "in"), done);
    }

    @Test
    void itStaysAwayAfterItsEnd() {
        entry.begin();
        entry.end();
        seconds = 9;
        entry.missed();
        assertEquals(List.of("in", "out"), done);
    }
}
