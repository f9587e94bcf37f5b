package nl.pleegplein.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void measuresAllOfThreeSizesUnlessToldOtherwise() {
        Options options = Options.parse();
        assertEquals(List.of(1000, 10_000, 100_000), options.articles());
        assertTrue(options.wants("feed"));
        assertEquals(20_000, options.warmUp());
    }

    @Test
    void takesSizesAndPages() {
        Options options = Options.parse("--articles", "500,1000", "--only", "article,list", "--quick");
        assertEquals(List.of(500, 1000), options.articles());
        assertTrue(options.wants("REST list"));
        assertFalse(options.wants("feed"));
        assertTrue(options.quick());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--slow"));
        assertThrows(IllegalArgumentException.class, () -> Options.parse("--articles"));
    }
}
