package nl.pleegplein.organisations.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {
    @Test
    void namesAreTidiedAndComparedWithoutWhatPeopleOverlook() {
        assertEquals("Café 't Nest", Naming.tidied("  Cafe\u0301 \t 't  Nest "));
        assertEquals(Naming.key("Café 't Nest"), Naming.key("CAFE T-NEST!"));
        assertEquals("cafe-t-nest", Naming.base("Café 't Nest"));
        assertEquals("organisatie", Naming.base("Помощь"));
        assertTrue(Naming.base("lang ".repeat(40)).length() <= 72);
        assertTrue(Naming.isSlug(Naming.base("lang ".repeat(40))));
    }

    @Test
    void aSlugOfAnotherIsPassedOver() {
        assertEquals("de-boom", Naming.slug("de-boom", Set.of("de-boom-2")));
        assertEquals("de-boom-3", Naming.slug("de-boom", Set.of("de-boom", "de-boom-2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "!!", "De\u200bBoom", "De\u202eBoom", "Boom\u0007"})
    void whatIsNoNameIsRefused(String name) {
        assertTrue(Naming.fault(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "www.boom.example, https://www.boom.example",
        "https://boom.example/a?b=c, https://boom.example/a?b=c",
        "HTTPS://Boom.Example, HTTPS://Boom.Example"
    })
    void aSiteIsKeptAsAnAddress(String typed, String kept) {
        assertEquals(Optional.of(kept), Sites.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://boom.example",
                "ftp://boom.example",
                "javascript://boom.example/%0aalert(1)",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://wie:wat@boom.example",
                "https://boom.example:8443",
                "https://127.0.0.1",
                "https://[::1]",
                "https://localhost",
                "https://2130706433",
                "https://boom .example",
                "https://boom.example\\@evil.example",
                "//boom.example",
                "https://",
                "https://\"onmouseover=alert(1)",
                "geen adres"
            })
    void whatIsNoAddressOfASiteIsNot(String typed) {
        assertEquals(Optional.empty(), Sites.of(typed));
    }
}
