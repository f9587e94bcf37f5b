package nl.pleegplein.profiles.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.profiles.api.OwnProfile.Entry;
import nl.pleegplein.profiles.api.ProfileChange;
import nl.pleegplein.profiles.api.Visibility;
import nl.pleegplein.profiles.web.rest.ProfileChangeJson.EntryJson;
import org.junit.jupiter.api.Test;

class ProfileChangeJsonTest {
    @Test
    void aFieldHasAVisibilityOfItsOwnOrThatOfThePage() {
        ProfileChange change = new ProfileChangeJson(
                        Visibility.MEMBERS,
                        Map.of(
                                "about", new EntryJson(List.of("Ik ben Anna"), null),
                                "place", new EntryJson(null, Visibility.ONLY_ME)))
                .toChange();
        assertEquals(Visibility.MEMBERS, change.visibility());
        assertEquals(
                Map.of(
                        "about", new Entry(List.of("Ik ben Anna"), Optional.empty()),
                        "place", new Entry(List.of(), Optional.of(Visibility.ONLY_ME))),
                change.entries());
    }

    @Test
    void whatIsNothingIsNotTakenForSomething() {
        assertThrows(InvalidInputException.class, () -> new ProfileChangeJson(null, Map.of()).toChange());
        ProfileChangeJson nullValue = new ProfileChangeJson(
                Visibility.EVERYONE, Map.of("about", new EntryJson(Arrays.asList("a", null), null)));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, nullValue::toChange);
        assertEquals("about", refusal.faults().get(0).field());
        Map<String, EntryJson> nothing = new HashMap<>();
        nothing.put("about", null);
        assertEquals(
                Map.of(),
                new ProfileChangeJson(Visibility.EVERYONE, nothing).toChange().entries());
        assertEquals(
                Map.of(),
                new ProfileChangeJson(Visibility.EVERYONE, null).toChange().entries());
    }
}
