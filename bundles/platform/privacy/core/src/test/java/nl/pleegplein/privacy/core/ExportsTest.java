package nl.pleegplein.privacy.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.RateLimits;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ForbiddenException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.MovableClock;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.privacy.api.ErasureChoice;
import nl.pleegplein.privacy.api.ExportState;
import nl.pleegplein.privacy.api.ExportState.Phase;
import nl.pleegplein.privacy.api.ExportWriter;
import nl.pleegplein.privacy.api.PersonalDataSource;
import nl.pleegplein.privacy.api.Subject;
import nl.pleegplein.privacy.api.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "privacy")
class ExportsTest {
    private static final AccountId ANNA = new AccountId(new UUID(0, 7));
    private static final Viewer VIEWER = new Viewer(Optional.of(ANNA), Set.of(), Set.of("members"));
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int BUFFERS = 64 * 1024;

    private final TestDatabase database;
    private final MovableClock clock = new MovableClock();
    private final FakeJobs jobs = new FakeJobs();
    private final ExportRepository repository;
    private int permits = 5;

    @TempDir
    Path data;

    ExportsTest(TestDatabase database) {
        this.database = database;
        this.repository = new ExportRepository(database.jpa());
    }

    private Path folder() {
        return data.resolve("exports");
    }

    private StoredExports exports() {
        return new StoredExports(
                repository,
                new ExportFolder(folder()),
                jobs,
                limits(),
                UUID::randomUUID,
                new TestErasures.Once(),
                clock);
    }

    /** As often as {@link #permits} says. */
    private RateLimits limits() {
        return (limit, key) -> permits-- > 0 ? Optional.empty() : Optional.of(Duration.ofHours(5));
    }

    private ExportJob job(Map<String, ? extends PersonalDataSource> here) {
        TestErasures site = new TestErasures(database, data.resolve("erasures.log"), clock).with(here);
        return new ExportJob(repository, new ExportFolder(folder()), site.domains, site.sources, clock);
    }

    private Map<String, String> made(Map<String, ? extends PersonalDataSource> here) throws IOException {
        exports().start(DUTCH, VIEWER);
        jobs.run(job(here));
        return entries();
    }

    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (InputStream bytes = exports().open(0, VIEWER);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.toList();
        }
    }

    private static FakeSource source(BiConsumer<Subject, ExportWriter> export) {
        return new FakeSource() {
            @Override
            public void export(Subject subject, ExportWriter writer) {
                super.export(subject, writer);
                export.accept(subject, writer);
            }

            @Override
            public Map<String, Wording> labels() {
                return Map.of("posts", new Wording("Berichten", "Posts"), "posts.title", new Wording("Titel", "Title"));
            }
        };
    }

    @DatabaseTest
    void anArchiveHasPagesToReadAndJsonForPrograms() throws IOException {
        Map<String, Object> post = new HashMap<>();
        post.put("title", "Dag <b>\"allen\"</b>");
        post.put("at", Instant.parse("2026-03-03T11:00:00Z"));
        post.put("public", true);
        post.put("likes", 3);
        FakeSource blogs = source((subject, writer) -> {
            writer.record("posts", post);
            writer.record("fans", Map.of("name", "Bram"));
            writer.file("../foto één.png", new ByteArrayInputStream(new byte[] {'x'}));
            writer.record("posts", post);
        });
        Map<String, String> entries = made(Map.of("blogs", blogs, "accounts", source((subject, writer) -> {})));

        assertEquals(
                Set.of(
                        "accounts/index.html",
                        "blogs/1--foto---n.png",
                        "blogs/posts.json",
                        "blogs/fans.json",
                        "blogs/index.html",
                        "index.html",
                        "index.json"),
                entries.keySet());
        JsonNode posts = new ObjectMapper().readTree(entries.get("blogs/posts.json"));
        assertEquals(2, posts.size());
        assertEquals("Dag <b>\"allen\"</b>", posts.get(0).get("title").textValue());
        assertEquals("2026-03-03T11:00:00Z", posts.get(0).get("at").textValue());
        assertTrue(posts.get(0).get("public").booleanValue());
        assertEquals(3, posts.get(0).get("likes").intValue());
        Document page = Jsoup.parse(entries.get("blogs/index.html"));
        assertEquals("nl", page.select("html").attr("lang"));
        assertEquals("Proef", page.select("h1").text());
        assertEquals(
                List.of("Berichten", "fans", "Bestanden"), page.select("h2").eachText());
        assertEquals(0, page.select("dd b").size(), "what people wrote is text");
        assertTrue(page.text().contains("Titel Dag <b>\"allen\"</b>"), page.text());
        assertTrue(page.text().contains("3 maart 2026, 12:00"), page.text());
        assertTrue(page.text().contains("ja"), page.text());
        assertEquals("1--foto---n.png", page.select("ul a").attr("href"));
        assertTrue(entries.get("accounts/index.html").contains("Hier is niets over je bewaard."));
        JsonNode index = new ObjectMapper().readTree(entries.get("index.json"));
        assertEquals("blogs", index.get("domains").get(1).get("domain").textValue());
        assertTrue(index.get("domains").get(1).get("complete").booleanValue());
        assertEquals(
                List.of("accounts/index.html", "blogs/index.html"),
                Jsoup.parse(entries.get("index.html")).select("a").eachAttr("href"));
    }

    @DatabaseTest
    void onlyItsOwnerOpensItAndItGoesAfterAWeek() throws IOException {
        assertEquals(Optional.empty(), exports().state(VIEWER));
        made(Map.of("blogs", source((subject, writer) -> {})));
        ExportState state = exports().state(VIEWER).orElseThrow();
        assertEquals(Phase.READY, state.phase());
        assertEquals(List.of(), state.archive().orElseThrow().missing());
        Path file = files().get(0);
        assertEquals(1, files().size(), "nothing else is left");
        assertEquals(Files.size(file), state.archive().orElseThrow().bytes());
        assertEquals(
                Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE),
                Files.getPosixFilePermissions(file));
        try (InputStream end = exports().open(Files.size(file) - 2, VIEWER)) {
            assertEquals(2, end.readAllBytes().length);
        }
        Viewer bram = new Viewer(Optional.of(new AccountId(new UUID(0, 8))), Set.of(), Set.of("members"));
        assertThrows(UnknownItemException.class, () -> exports().open(0, bram));
        assertThrows(ForbiddenException.class, () -> exports().open(0, Viewer.system()));
        assertThrows(ForbiddenException.class, () -> exports().state(Viewer.visitor()));
        assertThrows(ForbiddenException.class, () -> exports().start(DUTCH, Viewer.visitor()));

        clock.advance(Duration.ofDays(7));
        assertThrows(UnknownItemException.class, () -> exports().open(0, VIEWER));
        new Retention(new AuditRepository(database.jpa()), repository, new ExportFolder(folder()), clock).whenDue();
        assertEquals(List.of(), files());
        assertEquals(Optional.empty(), exports().state(VIEWER));
    }

    @DatabaseTest
    void oneDomainThatFailsOrIsAwayCostsNoOther() throws IOException {
        new KnownDomains(new DomainRepository(database.jpa()), sourcesWith("away"), clock).all();
        FakeSource failing = source((subject, writer) -> {
            writer.record("posts", Map.of("title", "de eerste"));
            throw new NoClassDefFoundError("gone");
        });
        Map<String, String> entries =
                made(Map.of("blogs", failing, "fine", source((subject, writer) -> writer.record("a", Map.of("b", 1)))));
        assertTrue(entries.containsKey("fine/a.json"));
        assertTrue(entries.get("blogs/posts.json").contains("de eerste"), "what it wrote is there");
        assertTrue(entries.get("blogs/index.html").contains("dit is niet alles"));
        assertFalse(entries.containsKey("away/index.html"));
        assertEquals(
                2,
                exports()
                        .state(VIEWER)
                        .orElseThrow()
                        .archive()
                        .orElseThrow()
                        .missing()
                        .size());
        JsonNode domains =
                new ObjectMapper().readTree(entries.get("index.json")).get("domains");
        assertEquals("away", domains.get(0).get("domain").textValue());
        assertFalse(domains.get(0).get("complete").booleanValue());
        assertFalse(domains.get(1).get("complete").booleanValue());
        assertTrue(domains.get(2).get("complete").booleanValue());
        assertEquals(3, jobs.done);
        assertEquals(3, jobs.total);
    }

    private static PersonalSources sourcesWith(String domain) {
        PersonalSources sources = new PersonalSources();
        sources.sources = List.of(Map.entry(Map.of(PersonalDataSource.DOMAIN, domain), new FakeSource()));
        return sources;
    }

    @DatabaseTest
    void tenThousandContributionsAreOnTheDiskAsTheyAreWritten() throws IOException {
        String text = "Een bijdrage van een kilobyte. ".repeat(33);
        long[] held = new long[11];
        FakeSource blogs = source((subject, writer) -> {
            for (int i = 1; i <= 10_000; i++) {
                writer.record("posts", Map.of("title", i + " " + text));
                writer.record("comments", Map.of("title", i + " " + text));
                if (i % 1000 == 0) {
                    assertTrue(written() > 4L * i * text.length() - BUFFERS, i + " are not held in memory");
                    held[i / 1000] = heap();
                }
            }
        });
        Map<String, String> entries = made(Map.of("blogs", blogs));
        assertEquals(
                10_000,
                new ObjectMapper().readTree(entries.get("blogs/posts.json")).size());
        assertEquals(1, files().size(), "what was written beside it is gone");
        // Nine thousand more of both are some 18 MB as they are given, and 36 as they are written.
        assertTrue(held[10] - held[1] < 4 * 1024 * 1024, "the heap grew: " + Arrays.toString(held));
    }

    /** What is held, and nothing that only waits to be collected. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long written() {
        try (Stream<Path> all = Files.walk(folder())) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DatabaseTest
    void whatHasToStopLeavesNothingAndIsMadeLater() throws IOException {
        ExportState asked = exports().start(DUTCH, VIEWER);
        assertEquals(Phase.WAITING, asked.phase());
        assertEquals(asked, exports().start(DUTCH, VIEWER), "one at a time");
        FakeSource blogs = source((subject, writer) -> {
            writer.record("posts", Map.of("title", "een"));
            jobs.stop = true;
            writer.record("posts", Map.of("title", "twee"));
        });
        jobs.run(job(Map.of("blogs", blogs)));
        assertEquals(List.of(), files());
        assertEquals(Phase.WAITING, exports().state(VIEWER).orElseThrow().phase());
        jobs.stop = false;
        jobs.run(job(Map.of("blogs", new FakeSource())));
        assertEquals(Phase.READY, exports().state(VIEWER).orElseThrow().phase());

        Path first = files().get(0);
        exports().start(Locale.ENGLISH, VIEWER);
        assertFalse(Files.exists(first), "the next replaces it");
        jobs.run(job(Map.of("blogs", new FakeSource())));
        assertTrue(entries().get("index.html").contains("Your data"));
    }

    @DatabaseTest
    void anOutageBeginsItAgainAndAnythingElseCanBeAskedForAgain() throws IOException {
        exports().start(DUTCH, VIEWER);
        FakeSource away = source((subject, writer) -> {
            throw new IllegalStateException(new SQLTransientConnectionException("no"));
        });
        assertThrows(IllegalStateException.class, () -> jobs.run(job(Map.of("blogs", away))));
        assertEquals(List.of(), files());
        assertEquals(Phase.FAILED, exports().state(VIEWER).orElseThrow().phase());
        assertEquals(Phase.WAITING, exports().start(DUTCH, VIEWER).phase());
    }

    @DatabaseTest
    void whoAsksAllDayLongHasToWait() throws IOException {
        for (int i = 0; i < 5; i++) {
            made(Map.of("blogs", new FakeSource()));
        }
        assertThrows(BusyException.class, () -> exports().start(DUTCH, VIEWER));
        assertEquals(Phase.READY, exports().state(VIEWER).orElseThrow().phase(), "what there was is still there");
    }

    @DatabaseTest
    void theArchiveGoesWithTheAccount() throws IOException {
        PrivacyData own = new PrivacyData(
                new AuditRepository(database.jpa()),
                new ConsentRepository(database.jpa()),
                repository,
                new ExportFolder(folder()));
        made(Map.of("blogs", new FakeSource()));
        assertEquals(
                1, own.erase(new Subject.Account(ANNA), ErasureChoice.REMOVE).removed());
        assertEquals(List.of(), files());
        exports().start(DUTCH, VIEWER);
        FakeSource leaving = source((subject, writer) -> own.erase(subject, ErasureChoice.REMOVE));
        jobs.run(job(Map.of("blogs", leaving)));
        assertEquals(List.of(), files(), "also while it is being made");
    }
}
