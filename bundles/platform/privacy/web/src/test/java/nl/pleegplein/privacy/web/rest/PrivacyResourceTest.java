package nl.pleegplein.privacy.web.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.privacy.api.ExportState.Phase;
import nl.pleegplein.privacy.api.LegalGround;
import nl.pleegplein.privacy.web.TestServices;
import nl.pleegplein.rest.api.Caller;
import org.junit.jupiter.api.Test;

class PrivacyResourceTest {
    private static final Caller ANNA =
            new By(new Viewer(Optional.of(new AccountId(new UUID(0, 7))), Set.of(), Set.of("members")));

    private final TestServices services = new TestServices();
    private final PrivacyResource resource = services.resource();

    private record By(Viewer viewer) implements Caller {
        @Override
        public String client() {
            return "192.0.2.1";
        }
    }

    @Test
    void theRegisterIsThereInBothLanguages() {
        PurposesJson register = resource.purposes();
        assertEquals(35, register.backupDays());
        assertEquals(
                Map.of("nl", "Blogs", "en", "Blogs"), register.parts().get(0).title());
        assertEquals(
                LegalGround.CONSENT, register.parts().get(0).purposes().get(0).ground());
    }

    @Test
    void anArchiveIsAskedForAndReadWhenItIsReady() throws IOException {
        assertThrows(UnknownItemException.class, () -> resource.export(ANNA));
        assertThrows(UnknownItemException.class, () -> resource.archive(ANNA));
        Response asked = resource.start("en", ANNA);
        assertEquals(202, asked.getStatus());
        assertEquals(Phase.WAITING, ((ExportJson) asked.getEntity()).phase());
        services.makeArchive();
        assertEquals(Optional.of(3L), resource.export(ANNA).bytes());
        Response archive = resource.archive(ANNA);
        assertEquals("no-store", archive.getHeaderString("Cache-Control"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((StreamingOutput) archive.getEntity()).write(bytes);
        assertArrayEquals(new byte[] {1, 2, 3}, bytes.toByteArray());
    }

    @Test
    void onesTrailAndConsentsAreRead() {
        TrailJson trail = resource.trail(null, 10, ANNA);
        assertEquals("test.looked", trail.items().get(0).kind());
        assertEquals(Optional.of("verder"), trail.next());
        assertEquals(Optional.empty(), resource.trail("verder", 10, ANNA).next());
        assertEquals("news.letter", resource.consents(ANNA).items().get(0).purpose());
        resource.withdraw("news.letter", ANNA);
        assertEquals("withdrawn news.letter", services.done());
    }
}
