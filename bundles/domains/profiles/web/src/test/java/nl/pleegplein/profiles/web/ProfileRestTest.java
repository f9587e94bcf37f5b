package nl.pleegplein.profiles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.core.Response;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.profiles.api.Visibility;
import nl.pleegplein.profiles.web.rest.OwnProfileJson;
import nl.pleegplein.profiles.web.rest.ProfileChangeJson;
import nl.pleegplein.profiles.web.rest.ProfileChangeJson.EntryJson;
import nl.pleegplein.profiles.web.rest.ProfileJson;
import nl.pleegplein.profiles.web.rest.ProfileResource;
import nl.pleegplein.rest.api.Caller;
import org.junit.jupiter.api.Test;

/** Pages of members for programs. */
class ProfileRestTest {
    private static final Caller ANNA = new By(FakeProfiles.ANNAS);
    private static final Caller VISITOR = new By(Viewer.visitor());

    private final ProfileResource resource = new ProfileResource(new FakeProfiles());

    private record By(Viewer viewer) implements Caller {
        @Override
        public String client() {
            return "192.0.2.1";
        }
    }

    private static ProfileChangeJson about(String text, Visibility page) {
        return new ProfileChangeJson(page, Map.of("about", new EntryJson(List.of(text), Visibility.MEMBERS)));
    }

    @Test
    void onesOwnPageIsReadAndKeptWithWhoMaySeeIt() {
        OwnProfileJson empty = (OwnProfileJson) resource.own(ANNA).getEntity();
        assertEquals(Visibility.ONLY_ME, empty.visibility());
        assertEquals(
                List.of("picture", "about", "place", "themes", "region"),
                List.copyOf(empty.fields().keySet()));
        Response answer = resource.save(about("Hallo", Visibility.EVERYONE), ANNA);
        assertEquals("private, no-store", answer.getHeaderString("Cache-Control"));
        OwnProfileJson saved = (OwnProfileJson) answer.getEntity();
        assertEquals(Visibility.EVERYONE, saved.visibility());
        assertEquals(List.of("Hallo"), saved.fields().get("about").values());
        assertEquals(
                Optional.of(Visibility.MEMBERS), saved.fields().get("about").visibility());
    }

    @Test
    void whatIsWrongNamesItsField() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> resource.save(about("Veel te lang voor dit veld", Visibility.EVERYONE), ANNA));
        assertEquals("about", refusal.faults().get(0).field());
        assertThrows(InvalidInputException.class, () -> resource.save(null, ANNA));
    }

    @Test
    void aVisitorHasNoPageAndSeesWhatTheyMay() {
        assertThrows(ForbiddenException.class, () -> resource.own(VISITOR));
        assertThrows(ForbiddenException.class, () -> resource.save(about("x", Visibility.EVERYONE), VISITOR));
        assertThrows(UnknownItemException.class, () -> resource.profile("anna-van-dijk", VISITOR));
        resource.save(about("Hallo", Visibility.EVERYONE), ANNA);
        ProfileJson seen =
                (ProfileJson) resource.profile("anna-van-dijk", VISITOR).getEntity();
        assertEquals("Anna van Dijk", seen.name());
        assertEquals(List.of("Hallo"), seen.fields().get(0).values());
    }
}
