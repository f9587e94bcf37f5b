package nl.pleegplein.library.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.ClientErrorException;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.library.api.LibraryImport;
import nl.pleegplein.library.web.FakeJobs;
import nl.pleegplein.library.web.FakeLibrary;
import nl.pleegplein.library.web.Samples;
import nl.pleegplein.rest.api.Caller;
import org.junit.jupiter.api.Test;

class LibraryResourceTest {
    private static final Caller VISITOR = new FakeCaller(Viewer.visitor());
    private static final Caller OPERATOR = new FakeCaller(Viewer.system());

    private final FakeLibrary library = new FakeLibrary();
    private final FakeImport imports = new FakeImport();
    private final FakeJobs jobs = new FakeJobs();
    private final LibraryResource resource = new LibraryResource(library, imports, jobs);

    @Test
    void listsArticlesASliceAtATime() {
        for (int i = 0; i < 3; i++) {
            library.with(Samples.articleCard(i, "Artikel " + i));
        }
        ArticlesJson first = resource.articles(null, "hechting", "", null, null, 2, VISITOR);
        assertEquals(List.of("artikel-0", "artikel-1"), slugs(first));
        ArticlesJson second =
                resource.articles(null, "hechting", "", null, first.next().orElseThrow(), 2, VISITOR);
        assertEquals(List.of("artikel-2"), slugs(second));
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void refusesALimitThatIsTooLarge() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class, () -> resource.articles(null, null, null, null, null, 101, VISITOR));
        assertEquals("limit", refusal.faults().get(0).field());
        assertThrows(InvalidInputException.class, () -> resource.dossiers(null, null, null, 0, VISITOR));
    }

    @Test
    void givesAWholeArticleWithSourcesAndChecks() {
        library.with(Samples.article());
        ArticleJson article =
                (ArticleJson) resource.article("wegduwen", VISITOR).getEntity();
        assertEquals(Optional.of(2015), article.sources().get(0).year());
        assertEquals(Optional.empty(), article.sources().get(1).year());
        assertEquals("Voorbeeldreferent A", article.checks().get(0).referent());
        assertEquals(
                Optional.of("vertrouwen-opbouwen"), article.dossiers().get(0).next());
    }

    @Test
    void sendsOldSlugsOnAndKnowsGoneFromUnknown() {
        library.moved("oud", "/bibliotheek/nieuw").withdrawn("weg");
        var moved = resource.article("oud", VISITOR);
        assertEquals(308, moved.getStatus());
        assertEquals("/api/library/articles/nieuw", moved.getHeaderString("Location"));
        assertEquals(
                410,
                assertThrows(ClientErrorException.class, () -> resource.article("weg", VISITOR))
                        .getResponse()
                        .getStatus());
        assertThrows(UnknownItemException.class, () -> resource.dossier("nergens", VISITOR));
    }

    @Test
    void readsNothingFromWhoMayNotImport() {
        var unread = new ByteArrayInputStream(new byte[3]);
        assertThrows(ForbiddenException.class, () -> resource.startImport(unread, "x", VISITOR));
        assertThrows(ForbiddenException.class, () -> resource.oneImport(FakeJobs.ID.toString(), VISITOR));
        assertEquals(3, unread.available());
    }

    @Test
    void startsAnImportTellsWhereToLookAndLeavesNoFile() throws IOException {
        var body = new ByteArrayInputStream("PK".getBytes(StandardCharsets.UTF_8));
        var started = resource.startImport(body, "partner", OPERATOR);
        assertEquals(202, started.getStatus());
        assertEquals("/api/library/imports/" + FakeJobs.ID, started.getHeaderString("Location"));
        assertEquals(List.of("partner PK"), imports.received);
        assertTrue(Files.notExists(imports.file));
    }

    @Test
    void showsHowAnImportGoes() {
        jobs.saying(true, "articles/x.md:4: unknown theme").then(JobState.RUNNING, 1, "Importing");
        ImportJson run = resource.oneImport(FakeJobs.ID.toString(), OPERATOR);
        assertEquals(JobState.RUNNING, run.state());
        assertEquals(Optional.of(2L), run.total());
        assertEquals("articles/x.md:4: unknown theme", run.report().get(0).text());
        assertThrows(UnknownItemException.class, () -> resource.oneImport("no-id", OPERATOR));
    }

    @Test
    void isDescribedAtBuildTimeWithItsTruePaths() throws IOException {
        try (InputStream in = LibraryResource.class.getResourceAsStream("/OSGI-INF/openapi/openapi.json")) {
            String description = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String path :
                    List.of("articles", "articles/{slug}", "dossiers", "dossiers/{slug}", "imports", "imports/{id}")) {
                assertTrue(description.contains("\"/library/" + path + "\""), path);
            }
        }
    }

    private static List<String> slugs(ArticlesJson articles) {
        return articles.items().stream().map(ArticleCardJson::slug).toList();
    }

    private record FakeCaller(Viewer viewer) implements Caller {
        @Override
        public String client() {
            return "127.0.0.1";
        }
    }

    private static final class FakeImport implements LibraryImport {
        private final List<String> received = new ArrayList<>();
        private Path file = Path.of("none");

        @Override
        public JobId importFolder(Path folder, String origin, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public JobId importZip(Path zip, String origin, Viewer viewer) {
            file = zip;
            try {
                received.add(origin + " " + Files.readString(zip));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return FakeJobs.ID;
        }

        @Override
        public int removeOrigin(String origin, Viewer viewer) {
            throw new UnsupportedOperationException();
        }
    }
}
