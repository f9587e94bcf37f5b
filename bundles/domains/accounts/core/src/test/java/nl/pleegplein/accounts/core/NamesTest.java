package nl.pleegplein.accounts.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import nl.pleegplein.content.api.InvalidInputException.Fault;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void namesOfAllScriptsAreWelcome() {
        for (String name : new String[] {"Anna", "José 2", "Jan-Peter v.d. Berg", "Ольга", "محمد", "山田はな", "김민수"}) {
            assertEquals(Optional.empty(), fault(name), name);
        }
    }

    @Test
    void butNoneThatLooksLikeAnothersByMixingThem() {
        for (String name : new String[] {"Аnna", "Annа", "Olgа ван", "Zoë Ω"}) {
            assertEquals(Optional.of("accounts.fault.name.scripts"), fault(name), name);
        }
    }

    @Test
    void nobodyIsTakenForTheSite() {
        assertEquals(Optional.of("accounts.fault.name.taken"), fault("Béheerder"));
        assertEquals(Optional.of("accounts.fault.name"), fault("a"));
        assertEquals(Optional.of("accounts.fault.name"), fault("<b>Anna</b>"));
    }

    private static Optional<String> fault(String name) {
        return Names.fault("name", Names.tidied(name)).map(Fault::messageKey);
    }
}
