package nl.pleegplein.web.shell.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nl.pleegplein.web.shell.TestClock;
import nl.pleegplein.web.shell.sections.Circuit.Pass;
import nl.pleegplein.web.shell.sections.Circuit.Rest;
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
            pass().succeeded();
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
            pass().saidNothing();
        }
        assertFalse(circuit.isResting());
    }

    @Test
    void aRequestIsCountedOnce() {
        Pass pass = pass();
        for (int i = 0; i < 20; i++) {
            pass.failed("x");
        }
        assertFalse(circuit.isResting());
    }

    @Test
    void oneTrialIsMadeAfterARestAndRestsDoubleToTenMinutes() {
        fail(20);
        long rest = 30;
        for (int i = 0; i < 8; i++) {
            assertEquals(new Rest(Duration.ofSeconds(rest)), circuit.enter());
            clock.pass(Duration.ofSeconds(rest));
            Pass trial = pass();
            assertTrue(trial.isTrial());
            assertInstanceOf(Rest.class, circuit.enter(), "only one trial");
            trial.failed("x");
            rest = Math.min(rest * 2, 600);
        }
    }

    @Test
    void aTrialThatSaysNothingIsFollowedByAnother() {
        fail(20);
        clock.pass(Duration.ofSeconds(30));
        pass().saidNothing();
        pass().succeeded();
        assertFalse(pass().isTrial());
        fail(19);
        assertFalse(circuit.isResting());
    }

    @Test
    void whatWasLetThroughBeforeTheRestCannotEndIt() {
        Pass slow = pass();
        fail(20);
        slow.succeeded();
        assertTrue(circuit.isResting());
        assertEquals(new Rest(Duration.ofSeconds(30)), circuit.enter());
    }

    @Test
    void whatWasLetThroughBeforeTheRestDecidesNothingDuringTheTrial() {
        Pass silent = pass();
        Pass failing = pass();
        fail(20);
        clock.pass(Duration.ofSeconds(30));
        Pass trial = pass();
        silent.saidNothing();
        failing.failed("x");
        assertInstanceOf(Rest.class, circuit.enter(), "the trial is still on");
        trial.succeeded();
        assertFalse(circuit.isResting());
    }

    @Test
    void failuresFromBeforeTheRestDoNotCountAfterIt() {
        Pass[] old = new Pass[20];
        for (int i = 0; i < old.length; i++) {
            old[i] = pass();
        }
        fail(20);
        clock.pass(Duration.ofSeconds(30));
        pass().succeeded();
        for (Pass pass : old) {
            pass.failed("x");
        }
        assertFalse(circuit.isResting());
    }

    private Pass pass() {
        return assertInstanceOf(Pass.class, circuit.enter());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            pass().failed("x");
        }
    }
}
