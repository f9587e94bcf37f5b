package nl.pleegplein.profiles.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "Anna van Dijk, anna-van-dijk",
        "Zoë D'Hondt-Çelik, zoe-d-hondt-celik",
        "J. de B., j-de-b",
        "Oma_72, oma-72",
        "Øyvind ß, øyvind-ß",
        "Анна, анна"
    })
    void isTheNameAsOneTypesIt(String name, String slug) {
        assertEquals(slug, Slugs.of(name));
        assertTrue(Slugs.isSlug(slug));
    }

    @Test
    void longNamesStayApart() {
        String one = Slugs.of("\ufdfa".repeat(39) + "a");
        String other = Slugs.of("\ufdfa".repeat(39) + "b");
        assertTrue(Slugs.isSlug(one), one);
        assertNotEquals(one, other);
    }

    @Test
    void whatIsNoSlugIsNotLookedFor() {
        assertFalse(Slugs.isSlug(""));
        assertFalse(Slugs.isSlug("a--b"));
        assertFalse(Slugs.isSlug("a\u0000b"));
        assertFalse(Slugs.isSlug("-a"));
        assertFalse(Slugs.isSlug("a".repeat(81)));
    }
}
