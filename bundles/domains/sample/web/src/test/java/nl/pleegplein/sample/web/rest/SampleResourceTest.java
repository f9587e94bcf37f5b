package nl.pleegplein.sample.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.rest.api.Caller;
import nl.pleegplein.sample.web.FakeNotes;
import org.junit.jupiter.api.Test;

class SampleResourceTest {
    private static final Caller VISITOR = new FakeCaller(Viewer.visitor());
    private static final Caller OPERATOR = new FakeCaller(Viewer.system());
    private static final NewNoteJson NOTE = new NewNoteJson("een", "Titel", "Tekst", List.of("groen"));

    private final SampleResource resource = new SampleResource(new FakeNotes());

    @Test
    void anOperatorAddsANoteAndEveryoneReadsIt() {
        var added = resource.add(NOTE, OPERATOR);
        assertEquals(201, added.getStatus());
        assertEquals("/api/sample/notes/een", added.getHeaderString("Location"));
        assertEquals(added.getEntity(), resource.note("een", VISITOR));
        assertEquals(
                List.of(added.getEntity()), resource.notes(null, 20, VISITOR).items());
        assertEquals(Optional.empty(), resource.notes("", 20, VISITOR).next());
    }

    @Test
    void refusesWhatIsNotThereOrNotAllowed() {
        assertThrows(ForbiddenException.class, () -> resource.add(null, VISITOR));
        assertThrows(UnknownItemException.class, () -> resource.note("nergens", VISITOR));
        assertThrows(InvalidInputException.class, () -> resource.notes(null, 101, VISITOR));
    }

    @Test
    void isDescribedAtBuildTimeWithItsTruePaths() throws IOException {
        try (InputStream in = SampleResource.class.getResourceAsStream("/OSGI-INF/openapi/openapi.json")) {
            String description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(description.contains("\"/sample/notes\""), description);
            assertTrue(description.contains("\"/sample/notes/{slug}\""), description);
        }
    }

    private record FakeCaller(Viewer viewer) implements Caller {
        @Override
        public String client() {
            return "127.0.0.1";
        }
    }
}
