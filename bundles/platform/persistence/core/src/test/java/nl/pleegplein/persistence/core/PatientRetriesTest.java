package nl.pleegplein.persistence.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientRetriesTest {
    private final List<Long> pauses = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final PatientRetries retries = new PatientRetries(() -> false, pauses::add, nanos::get);

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00"})
    void a_clash_that_passes_is_tried_again(String state) {
        assertEquals("done", retries.retrying(failing(2, clash(state))));
        assertEquals(2, pauses.size());
        assertTrue(pauses.get(0) >= 20 && pauses.get(1) >= 40, pauses::toString);
    }

    @Test
    void the_fifth_failure_is_the_last() {
        RuntimeException clash = clash("40001");
        assertEquals(clash, assertThrows(RuntimeException.class, () -> retries.retrying(failing(5, clash))));
        assertEquals(4, pauses.size());
    }

    @Test
    void two_waits_for_a_lock_are_enough() {
        Supplier<String> locked = () -> {
            nanos.addAndGet(LockWait.LONGEST.toNanos());
            throw clash("55P03");
        };
        assertThrows(RuntimeException.class, () -> retries.retrying(locked));
        assertEquals(1, pauses.size());
    }

    @Test
    void another_failure_passes_unchanged_at_once() {
        RuntimeException wrong = clash("23505");
        assertEquals(wrong, assertThrows(RuntimeException.class, () -> retries.retrying(failing(1, wrong))));
        assertEquals(List.of(), pauses);
    }

    @Test
    void inside_a_transaction_it_is_the_outer_one_that_is_tried_again() {
        PatientRetries inside = new PatientRetries(() -> true, pauses::add, nanos::get);
        assertThrows(RuntimeException.class, () -> inside.retrying(failing(1, clash("40001"))));
        assertEquals(List.of(), pauses);
    }

    private static RuntimeException clash(String state) {
        return new RuntimeException("RollbackException is propagating", new SQLException("no", state));
    }

    private static Supplier<String> failing(int times, RuntimeException failure) {
        List<RuntimeException> left = new ArrayList<>(Collections.nCopies(times, failure));
        return () -> {
            if (!left.isEmpty()) {
                throw left.remove(0);
            }
            return "done";
        };
    }
}
