package nl.pleegplein.library.core.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HintsTest {
    private int looks;

    /** Counts how often all of it is looked at. */
    private final List<String> known = new AbstractList<>() {
        @Override
        public String get(int index) {
            return "hechting";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Stream<String> stream() {
            looks++;
            return Stream.of("hechting");
        }
    };

    @Test
    void aGuessIsWorkedOutOnceAndOnlyForTheFirstHundred() {
        Hints hints = new Hints(known);
        for (int n = 0; n < 1000; n++) {
            assertEquals(" (did you mean 'hechting'?)", hints.of("hechtin"));
            hints.of("anders-" + n);
        }
        assertEquals("", hints.of("hechtink"));
        assertEquals(100, looks);
    }
}
