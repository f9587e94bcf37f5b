package nl.pleegplein.web.shell.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nl.pleegplein.web.shell.TestClock;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private final TestClock clock = new TestClock();
    private final Circuit circuit = new Circuit(clock);

    @Test
    void fewFailuresAreNoReasonToRest() {
        fail(19);
        assertFalse(circuit.isResting());
    }

    @Test
    void lessThanHalfIsNoReasonToRest() {
        for (int i = 0; i < 100; i++) {
            circuit.succeeded();
        }
        fail(99);
        assertFalse(circuit.isResting());
        fail(1);
        assertTrue(circuit.isResting());
    }

    @Test
    void failuresOfMoreThanAMinuteAgoAreForgotten() {
        fail(19);
        clock.pass(Duration.ofSeconds(66));
        fail(19);
        assertFalse(circuit.isResting());
    }

    @Test
    void whatOthersBreakSaysNothing() {
        for (int i = 0; i < 100; i++) {
            circuit.saidNothing();
        }
        assertFalse(circuit.isResting());
    }

    @Test
    void oneTrialIsMadeAfterARestAndRestsDoubleToTenMinutes() {
        fail(20);
        long rest = 30;
        for (int i = 0; i < 8; i++) {
            assertEquals(Duration.ofSeconds(rest), circuit.enter().orElseThrow());
            clock.pass(Duration.ofSeconds(rest));
            assertTrue(circuit.enter().isEmpty(), "the trial");
            assertTrue(circuit.enter().isPresent(), "only one trial");
            circuit.failed();
            rest = Math.min(rest * 2, 600);
        }
    }

    @Test
    void aTrialThatSaysNothingIsFollowedByAnother() {
        fail(20);
        clock.pass(Duration.ofSeconds(30));
        assertTrue(circuit.enter().isEmpty());
        circuit.saidNothing();
        assertTrue(circuit.enter().isEmpty());
        circuit.succeeded();
        assertTrue(circuit.enter().isEmpty());
        fail(19);
        assertFalse(circuit.isResting());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }
}
