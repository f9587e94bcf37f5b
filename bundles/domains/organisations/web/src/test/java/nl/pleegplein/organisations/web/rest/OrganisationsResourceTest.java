package nl.pleegplein.organisations.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.organisations.web.FakeOrganisations;
import nl.pleegplein.rest.api.Caller;
import org.junit.jupiter.api.Test;

class OrganisationsResourceTest {
    private static final Caller VISITOR = new FakeCaller(Viewer.visitor());

    private final OrganisationsResource resource = new OrganisationsResource(new FakeOrganisations());

    @Test
    void listsASliceAtATime() {
        OrganisationsJson list = resource.list("foster-care", "zeeland", null, 20, VISITOR);
        assertEquals(List.of("zeeland"), list.items().get(0).regions());
        assertEquals(List.of("foster-care"), list.items().get(0).kinds());
        assertEquals(Optional.of("verder"), list.next());
    }

    @Test
    void refusesWhatThereIsNot() {
        for (Runnable wrong : List.<Runnable>of(
                () -> resource.list("bakker", null, null, 20, VISITOR),
                () -> resource.list(null, "mars", null, 20, VISITOR),
                () -> resource.list(null, null, null, 101, VISITOR))) {
            assertEquals(
                    1,
                    assertThrows(InvalidInputException.class, wrong::run)
                            .faults()
                            .size());
        }
        assertThrows(UnknownItemException.class, () -> resource.one("nergens", VISITOR));
    }

    @Test
    void givesOneAndSendsOldSlugsOn() {
        OrganisationJson one =
                (OrganisationJson) resource.one("de-regenboog", VISITOR).getEntity();
        assertEquals(Optional.of("https://www.regenboog.example/over"), one.site());
        var moved = resource.one("oud", VISITOR);
        assertEquals(308, moved.getStatus());
        assertEquals("/api/organisations/de-regenboog", moved.getHeaderString("Location"));
    }

    @Test
    void isDescribedAtBuildTimeWithItsTruePaths() throws IOException {
        try (InputStream in = OrganisationsResource.class.getResourceAsStream("/OSGI-INF/openapi/openapi.json")) {
            String description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(description.contains("\"/organisations\""));
            assertTrue(description.contains("\"/organisations/{slug}\""));
        }
    }

    private record FakeCaller(Viewer viewer) implements Caller {
        @Override
        public String client() {
            return "127.0.0.1";
        }
    }
}
