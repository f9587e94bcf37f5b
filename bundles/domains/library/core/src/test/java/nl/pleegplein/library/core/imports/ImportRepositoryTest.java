package nl.pleegplein.library.core.imports;

import static nl.pleegplein.library.core.imports.TestFolder.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Dossier;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.library.core.LibraryOn;
import nl.pleegplein.library.core.RemovedOriginException;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "library")
class ImportRepositoryTest {
    private static final Path DEMO = Path.of("../../../demo/src/main/resources/content");
    private static final Viewer VISITOR = Viewer.visitor();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final LibraryOn on;
    private TestFolder folder;
    private RecordedProgress progress = new RecordedProgress();

    @TempDir
    Path temp;

    ImportRepositoryTest(TestDatabase database) {
        on = new LibraryOn(database);
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = new TestFolder(Files.createDirectory(temp.resolve("in")).toRealPath());
    }

    private String importAll() {
        return importAll(folder.root(), "test");
    }

    private String importAll(Path root, String origin) {
        progress = new RecordedProgress();
        run(request(root, origin));
        return progress.sum();
    }

    private static JobRequest request(Path root, String origin) {
        return ImportJob.request(root, origin);
    }

    private UploadFolder uploads() {
        return new UploadFolder(temp.resolve("uploads"));
    }

    private void run(JobRequest request) {
        new ImportJob(on.keeper, on.markdown, new FileTaxonomy(), on.files, uploads(), CLOCK)
                .run(job(request), progress);
    }

    private static Job job(JobRequest request) {
        return new Job(
                new JobId(new UUID(1, 1)),
                request.kind(),
                request.parameters(),
                JobState.RUNNING,
                0,
                OptionalLong.empty(),
                "",
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    private Article read(String slug) {
        return ((Found.Here<Article>) on.library.article(slug, VISITOR)).item();
    }

    @DatabaseTest
    void theDemonstrationGoesInWithoutAFaultAndWithoutDoubles() throws IOException {
        long files;
        try (Stream<Path> all = Files.walk(DEMO)) {
            files = all.filter(file -> file.toString().endsWith(".md")).count();
        }

        assertEquals("Added " + files + ", changed 0, unchanged 0, faulty 0", importAll(DEMO, "demo"));
        assertEquals(List.of(), progress.faults);
        assertEquals(progress.total, progress.done);
        on.events.kinds();

        int statements = on.database.statements().count(() -> importAll(DEMO, "demo"));

        assertEquals("Added 0, changed 0, unchanged " + files + ", faulty 0", progress.sum());
        assertEquals(List.of(), on.events.kinds());
        assertTrue(statements <= 6, statements + " statements");
        assertTrue(read("hechting-in-gewone-taal").demonstration());
        assertTrue(on.newest().stream().anyMatch(card -> card.picture().isPresent()));
        assertTrue(on.newest().stream()
                .flatMap(card -> card.picture().stream())
                .noneMatch(picture -> picture.alt().isEmpty()));
    }

    @DatabaseTest
    void onlyWhatHasChangedIsWrittenAgain() {
        folder.withArticle("een").withArticle("twee").withDossier("samen", "een, twee");
        assertEquals("Added 3, changed 0, unchanged 0, faulty 0", importAll());
        on.events.kinds();

        folder.with("articles/een.md", article("Waarom", "Hoe"));

        assertEquals("Added 0, changed 1, unchanged 2, faulty 0", importAll());
        assertEquals(2, read("een").revision());
        assertEquals(1, read("twee").revision());
        assertEquals(List.of("article.changed"), on.events.kinds());
    }

    @DatabaseTest
    void oneNewArticleTakesFewStatements() {
        folder.withArticle("een");
        importAll();
        folder.withArticle("twee");

        List<String> statements = on.database.statements().during(this::importAll);

        // Inserts into one table are one batch, however many Hibernate prepares.
        long different = statements.stream().distinct().count();
        assertTrue(different <= 14, different + ": " + statements);
    }

    @DatabaseTest
    void aFaultyFileStaysOutAndTheRestGoesIn() {
        folder.withArticle("goed")
                .with("articles/slecht.md", article("[hechting, gedrag]", "[hechtin]"))
                .with("articles/diep/erger.md", "niets")
                .withDossier("heel", "goed")
                .withDossier("half", "goed, slecht")
                .withDossier("vergist", "goet");

        assertEquals("Added 2, changed 0, unchanged 0, faulty 4", importAll());
        assertEquals(
                List.of(
                        "articles/diep/erger.md:1: the file must begin with a line '---' and YAML after it",
                        "articles/slecht.md:5: theme 'hechtin' does not exist (did you mean 'hechting'?)",
                        "dossiers/half.md:6: article 'slecht' has faults itself and is not in the library yet",
                        "dossiers/vergist.md:6: article 'goet' does not exist (did you mean 'goed'?)"),
                progress.faults);
        assertEquals(1, on.newest().size());

        folder.with("articles/slecht.md", article()).with("articles/diep/erger.md", article());
        assertEquals("Added 3, changed 0, unchanged 2, faulty 1", importAll());
    }

    @DatabaseTest
    void aFaultInANewVersionLeavesTheOldOne() {
        folder.withArticle("een").withDossier("samen", "een");
        importAll();

        folder.with("articles/een.md", article("Jeugdwet", "")).withDossier("ander", "een");

        assertEquals("Added 1, changed 0, unchanged 1, faulty 1", importAll());
        assertEquals("Jeugdwet", read("een").sources().get(0).title());
    }

    @DatabaseTest
    void aPictureThatIsNoneIsToldAndItsArticleStaysOut() {
        folder.with("media/a.svg", "bad").with("articles/een.md", article() + "![a](../media/a.svg)");

        assertEquals("Added 0, changed 0, unchanged 0, faulty 1", importAll());
        assertEquals(List.of("articles/een.md:22: '../media/a.svg': This is no picture"), progress.faults);
        assertInstanceOf(Found.Unknown.class, on.library.article("een", VISITOR));
        assertEquals(0, on.files.count());
    }

    @DatabaseTest
    void theSameSlugTwiceIsAFaultOfBoth() {
        folder.withArticle("a/een")
                .withArticle("b/een")
                .withArticle("twee")
                .with("articles/drie.md", article("published:", "old-slugs: [twee]\npublished:"))
                .withDossier("een", "twee");

        importAll();

        assertEquals(
                List.of(
                        "articles/a/een.md:1: slug 'een' is also used by articles/b/een.md",
                        "articles/b/een.md:1: slug 'een' is also used by articles/a/een.md",
                        "articles/drie.md:17: slug 'twee' is also used by articles/twee.md",
                        "articles/twee.md:1: slug 'twee' is also used by articles/drie.md",
                        "dossiers/een.md:6: article 'twee' has faults itself and is not in the library yet"),
                progress.faults);
    }

    @DatabaseTest
    void whatBelongsToAnotherOriginIsNotOverwritten() {
        folder.withArticle("een");
        importAll();

        assertEquals("Added 0, changed 0, unchanged 0, faulty 1", importAll(folder.root(), "ander"));
        assertEquals(List.of("articles/een.md:1: slug 'een' belongs to content of origin 'test'"), progress.faults);
    }

    @DatabaseTest
    void aRenamedFileKeepsItsArticleAndItsOldAddress() throws IOException {
        folder.withArticle("oud");
        importAll();
        var id = read("oud").id();

        Files.delete(folder.root().resolve("articles/oud.md"));
        folder.with("articles/nieuw.md", article("published:", "old-slugs: [oud]\npublished:"));

        assertEquals("Added 0, changed 1, unchanged 0, faulty 0", importAll());
        assertEquals(id, read("nieuw").id());
        assertEquals(new Found.Moved<>("/bibliotheek/nieuw"), on.library.article("oud", VISITOR));
    }

    @DatabaseTest
    void aLinkThatLeadsNowhereIsOnlyNoted() {
        folder.withArticle("een")
                .with(
                        "articles/twee.md",
                        article() + "[a](/bibliotheek/een) [b](/bibliotheek/eem) [c](/bibliotheek/een#kop)\n");

        importAll();

        assertEquals(
                List.of("articles/twee.md:22: link to 'eem', which does not exist (did you mean 'een'?)"),
                progress.notes.subList(0, progress.notes.size() - 1));
    }

    @DatabaseTest
    void faultsComeBeforeNotesAndThereIsAlwaysRoomForTheSum() {
        for (int n = 0; n < 4; n++) {
            folder.with("articles/a" + n + ".md", article() + "[x](/bibliotheek/nergens) ".repeat(300));
        }
        folder.with("articles/z-fout.md", "niets");

        importAll();

        assertEquals(
                "articles/z-fout.md:1: the file must begin with a line '---' and YAML after it", progress.lines.get(0));
        assertEquals(203, progress.lines.size());
        assertEquals("and 1000 more notes", progress.lines.get(201));
        assertEquals("Added 4, changed 0, unchanged 0, faulty 1", progress.lines.get(202));
    }

    @DatabaseTest
    void moreFaultsThanAReportHoldsAreCounted() {
        for (int n = 0; n < 1100; n++) {
            folder.with("articles/a" + n + ".md", "niets");
        }

        importAll();

        assertEquals(702, progress.lines.size());
        assertEquals("and 400 more faults", progress.lines.get(700));
        assertEquals("Added 0, changed 0, unchanged 0, faulty 1100", progress.lines.get(701));
    }

    @DatabaseTest
    void aFileThatUpsetsAParserOrDecoderCostsOnlyItself() {
        folder.with("media/a.svg", "odd")
                .with("media/b.svg", "b")
                .with("articles/een.md", article() + "![a](../media/a.svg)")
                .with("articles/lang.md", article() + "![" + "x".repeat(5000) + "](../media/b.svg)")
                .with("articles/open.md", article() + "![".repeat(100_000) + "](../media/b.svg)")
                .with("articles/zo.md", article() + "![" + "y".repeat(5000));

        assertEquals("Added 3, changed 0, unchanged 0, faulty 1", importAll());
        assertEquals(
                List.of("articles/een.md:1: one of its files could not be looked at; the log says why"),
                progress.faults);
        assertEquals("x".repeat(600), read("lang").picture().orElseThrow().alt());
    }

    @DatabaseTest
    void aPictureIsLookedAtOnceAndBeforeAnythingGoesIn() {
        folder.with("media/goed.svg", "g").with("media/slecht.svg", "bad");
        for (String slug : List.of("a", "b", "c")) {
            folder.with("articles/" + slug + ".md", article() + "![g](../media/goed.svg)");
            folder.with("articles/x" + slug + ".md", article() + "![s](../media/slecht.svg)");
        }
        folder.withDossier("half", "a, xa");

        assertEquals("Added 3, changed 0, unchanged 0, faulty 4", importAll());
        assertEquals(2, on.files.prepared());
        assertEquals(
                "dossiers/half.md:6: article 'xa' has faults itself and is not in the library yet",
                progress.faults.get(3));

        importAll();
        assertEquals(3, on.files.prepared(), "only the bad one again");
    }

    @DatabaseTest
    void aZipImportThatHadToStopGoesOnAndBlamesNoFile() throws IOException {
        Path zip = zipWithAPicture();
        Path upload = uploads().create();
        new ZipUpload(upload).store(zip);
        JobRequest request = ImportJob.requestOfUpload(upload, "test");

        // What it works with goes away before it has heard that it must stop.
        on.files.whenKept(() -> {
            progress.stopped = true;
            throw new IllegalStateException("The database is closed");
        });
        run(request);
        assertEquals(List.of(), progress.faults);
        assertEquals(1, uploadsLeft());

        progress = progress.resumed();
        progress.stopped = true;
        Taxonomy away = (Taxonomy) Proxy.newProxyInstance(
                Taxonomy.class.getClassLoader(), new Class<?>[] {Taxonomy.class}, (taxonomy, method, arguments) -> {
                    throw new IllegalStateException("The taxonomy is away");
                });
        ImportJob without = new ImportJob(on.keeper, on.markdown, away, on.files, uploads(), CLOCK);
        assertThrows(IllegalStateException.class, () -> without.run(job(request), progress));
        assertEquals(1, uploadsLeft());

        on.files.whenKept(() -> {});
        progress = progress.resumed();
        run(request);
        assertEquals("Added 1, changed 0, unchanged 0, faulty 0", progress.sum());
        assertEquals(List.of(), progress.faults);
        assertEquals(0, uploadsLeft());
    }

    private Path zipWithAPicture() throws IOException {
        Path zip = temp.resolve("in.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("articles/een.md"));
            out.write((article() + "![a](../media/a.svg)").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("media/a.svg"));
            out.write('a');
        }
        return zip;
    }

    @DatabaseTest
    void unpackingThatWasStoppedIsBegunAgain() throws IOException {
        Path upload = uploads().create();
        new ZipUpload(upload).store(zipWithAPicture());
        Iterator<Boolean> goOn = List.of(true, false).iterator();
        assertEquals(Optional.empty(), new ZipUpload(upload).unpacked(10_000, goOn::next));

        run(ImportJob.requestOfUpload(upload, "test"));

        assertEquals("Added 1, changed 0, unchanged 0, faulty 0", progress.sum());
        assertEquals(0, uploadsLeft());
    }

    @DatabaseTest
    void anUploadIsThereForTheNextAttemptAfterAnOutage() throws IOException {
        Path upload = uploads().create();
        new ZipUpload(upload).store(zipWithAPicture());
        JobRequest request = ImportJob.requestOfUpload(upload, "test");
        progress.whenRemembered(state -> {
            throw new IllegalStateException(new SQLTransientConnectionException("The database is away"));
        });
        assertThrows(IllegalStateException.class, () -> run(request));
        assertEquals(1, uploadsLeft());

        progress = new RecordedProgress();
        run(request);
        assertEquals("Added 1, changed 0, unchanged 0, faulty 0", progress.sum());
        assertEquals(0, uploadsLeft());
    }

    /** One file after another would be reported as faulty, and its words lost. */
    @DatabaseTest
    void anOutageIsTheFaultOfNoFile() throws IOException {
        Path upload = uploads().create();
        new ZipUpload(upload).store(zipWithAPicture());
        JobRequest request = ImportJob.requestOfUpload(upload, "test");
        on.events.failing(new IllegalStateException(new SQLTransientConnectionException("The database is away")));
        assertThrows(IllegalStateException.class, () -> run(request));
        assertEquals(List.of(), progress.faults);
        assertEquals(1, uploadsLeft());
    }

    @DatabaseTest
    void anUploadThatCameInWholeIsNotMissedWhenTheNodeDiedBeforeTheJobWasEnded() throws IOException {
        Path upload = uploads().create();
        new ZipUpload(upload).store(zipWithAPicture());
        JobRequest request = ImportJob.requestOfUpload(upload, "test");
        run(request);
        assertEquals(0, uploadsLeft());

        progress = progress.resumed();
        run(request);
        assertEquals(List.of(), progress.faults);
        assertTrue(read("een").title().length() > 0);
    }

    @DatabaseTest
    void aBombFailsItsJobAndLeavesNothing() throws IOException {
        Path bomb = ZipFolderTest.zip(temp.resolve("bom.zip"), List.of("articles/een.md"), new byte[100_000]);
        Path upload = uploads().create();
        new ZipUpload(upload).store(bomb);
        ImportJob small = new ImportJob(on.keeper, on.markdown, new FileTaxonomy(), on.files, uploads(), CLOCK, 50_000);

        assertThrows(
                InvalidInputException.class, () -> small.run(job(ImportJob.requestOfUpload(upload, "test")), progress));
        assertEquals(0, uploadsLeft());
    }

    @DatabaseTest
    void onlyTheDemonstrationComesInAsSuchAndWhatWasRemovedIsRemembered() throws IOException {
        folder.withArticle("een");
        StoredLibraryImport imports = imports();
        assertThrows(InvalidInputException.class, () -> imports.importFolder(folder.root(), "demo", Viewer.system()));
        assertThrows(InvalidInputException.class, () -> imports.importZip(zipWithAPicture(), "demo", Viewer.system()));
        assertThrows(ForbiddenException.class, () -> imports.importDemonstration(folder.root(), VISITOR));
        assertThrows(ForbiddenException.class, () -> imports.wasRemoved("demo", VISITOR));

        imports.importDemonstration(folder.root(), Viewer.system());
        assertTrue(read("een").demonstration());
        assertFalse(imports.wasRemoved("demo", Viewer.system()));
        imports.removeOrigin("demo", Viewer.system());
        assertTrue(imports.wasRemoved("demo", Viewer.system()));
        imports.importDemonstration(folder.root(), Viewer.system());
        assertFalse(imports.wasRemoved("demo", Viewer.system()));
    }

    @DatabaseTest
    void anImportThatWaitedWhileItsOriginWasRemovedFailsAndAFreshOneBringsItBack() {
        folder.withArticle("een");
        on.keeper.removeOrigin("test");

        RemovedOriginException refusal =
                assertThrows(RemovedOriginException.class, () -> run(request(folder.root(), "test")));
        assertTrue(refusal.getMessage().contains("'test' was removed"), refusal.getMessage());
        assertEquals(List.of(), on.newest());

        imports().importFolder(folder.root(), "test", Viewer.system());
        assertEquals("Added 1, changed 0, unchanged 0, faulty 0", progress.sum());
    }

    @DatabaseTest
    void aFileThatIsInIsNotFaultyBecauseTheCountCannotBeWritten() {
        for (int n = 0; n < 101; n++) {
            folder.withArticle("artikel-" + n);
        }
        progress.whenRemembered(state -> {
            if (state.startsWith("added=100")) {
                throw new IllegalStateException("The database is away for a moment");
            }
        });

        run(request(folder.root(), "test"));

        assertEquals(List.of(), progress.faults);
        assertEquals("Added 101, changed 0, unchanged 0, faulty 0", progress.sum());
    }

    @DatabaseTest
    void anImportThatWasStoppedGoesOnWhereItWas() {
        for (int n = 0; n < 250; n++) {
            folder.withArticle("artikel-" + n);
        }
        folder.with("articles/fout.md", "niets");
        progress.stopAfter = 251 + 120;
        run(request(folder.root(), "test"));
        assertEquals(1, progress.faults.size());
        assertEquals(Optional.of("added=100 changed=0 faults=1"), progress.checkpoint);

        progress = progress.resumed();
        run(request(folder.root(), "test"));

        assertEquals(List.of(), progress.faults);
        assertEquals(250, on.events.kinds().size());
        assertTrue(progress.sum().endsWith("faulty 1"), progress.sum());
    }

    @DatabaseTest
    void anErasedNameDoesNotComeBackWithAnUnchangedFile() {
        folder.withArticle("een");
        importAll();
        on.eraseReferent("Voorbeeldreferent A");

        importAll();

        assertEquals("een referent", read("een").checks().get(0).referent());
    }

    @DatabaseTest
    void aDossierMayNameAnArticleThatIsInTheLibraryAlready() throws IOException {
        folder.withArticle("een");
        importAll(folder.root(), "andere-herkomst");
        Files.delete(folder.root().resolve("articles/een.md"));

        folder.withDossier("samen", "een");

        assertEquals("Added 1, changed 0, unchanged 0, faulty 0", importAll());
        Dossier dossier = ((Found.Here<Dossier>) on.library.dossier("samen", VISITOR)).item();
        assertEquals(
                List.of("/bibliotheek/een"),
                dossier.articles().stream().map(Card::path).toList());
    }

    @DatabaseTest
    void aZipIsImportedAndItsTracesAreRemoved() throws IOException {
        Path zip = ZipFolderTest.zip(
                temp.resolve("in.zip"),
                List.of("inhoud/articles/een.md"),
                article().getBytes(StandardCharsets.UTF_8));
        StoredLibraryImport imports = imports();

        imports.importZip(zip, "test", Viewer.system());
        imports.importZip(zip, "test", Viewer.system());

        assertEquals("Added 0, changed 0, unchanged 1, faulty 0", progress.sum());
        assertEquals(1, on.newest().size());
        assertEquals(0, uploadsLeft());

        Path odd = ZipFolderTest.zip(temp.resolve("odd.zip"), List.of("../articles/een.md"), new byte[1]);
        assertThrows(InvalidInputException.class, () -> imports.importZip(odd, "test", Viewer.system()));
        assertEquals(0, uploadsLeft());
    }

    private long uploadsLeft() throws IOException {
        try (Stream<Path> left = Files.list(temp.resolve("uploads"))) {
            return left.count();
        }
    }

    @DatabaseTest
    void onlyEditorsAndOperatorsImportAndRemove() throws IOException {
        folder.withArticle("een");
        Path other = Files.createDirectory(temp.resolve("leeg"));
        StoredLibraryImport imports = imports();
        Viewer editor = new Viewer(Optional.empty(), Set.of(Role.EDITOR), Set.of());

        assertThrows(ForbiddenException.class, () -> imports.importFolder(folder.root(), "test", VISITOR));
        assertThrows(ForbiddenException.class, () -> imports.importZip(other, "test", VISITOR));
        assertThrows(ForbiddenException.class, () -> imports.removeOrigin("test", VISITOR));
        assertThrows(InvalidInputException.class, () -> imports.importFolder(other, "test", editor));
        assertThrows(InvalidInputException.class, () -> imports.importFolder(temp.resolve("weg"), "test", editor));
        for (String origin : List.of("", "Hoofd", "a b", "-a", "x".repeat(41), "../a")) {
            assertThrows(InvalidInputException.class, () -> imports.importFolder(folder.root(), origin, editor));
        }
        imports.importFolder(folder.root(), "test", editor);
        assertEquals(1, imports.removeOrigin("test", editor));
        assertEquals(
                List.of(),
                on.library
                        .dossiers(ContentFilter.ALL, Optional.empty(), 10, VISITOR)
                        .items());
        assertEquals(List.of(), on.newest());
    }

    private StoredLibraryImport imports() {
        return new StoredLibraryImport(new RunAtOnce(), on.keeper, uploads());
    }

    /** Runs a job when it is submitted. */
    private final class RunAtOnce implements Jobs {
        @Override
        public Job submit(JobRequest request) {
            progress = new RecordedProgress();
            run(request);
            return job(request);
        }

        @Override
        public Optional<Job> find(JobId id) {
            return Optional.empty();
        }

        @Override
        public Slice<Job> newest(Optional<String> after, int limit) {
            return Slice.empty();
        }

        @Override
        public List<ReportLine> report(JobId id, int from, int limit) {
            return List.of();
        }

        @Override
        public boolean cancel(JobId id) {
            return false;
        }
    }
}
