package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.files.api.UnusableFileException;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

@Database(domain = "library")
class LibraryKeeperRepositoryTest {
    private static final Provenance OURS = new Provenance("ours", "hash");
    private static final Provenance THEIRS = new Provenance("theirs", "hash");
    private static final Viewer VISITOR = Viewer.visitor();

    private final LibraryOn on;

    @TempDir
    Path folder;

    LibraryKeeperRepositoryTest(TestDatabase database) {
        this.on = new LibraryOn(database);
    }

    private Article article(String slug) {
        return ((Found.Here<Article>) on.library.article(slug, VISITOR)).item();
    }

    private Attachment attachment(String reference, String content) throws IOException {
        Path file = folder.resolve(Path.of(reference).getFileName());
        Files.writeString(file, content);
        return new Attachment(reference, file, Optional.empty());
    }

    private long rows(String table) {
        try (Connection connection = on.database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @DatabaseTest
    void everyChangeRaisesTheRevisionByOneAndIsTold() {
        on.keeper.put(Drafts.article("een").draft(), OURS);
        on.keeper.put(Drafts.article("een").checkedBy(Drafts.BEN).themes("geld").draft(), OURS);

        assertEquals(2, article("een").revision());
        assertEquals(List.of("geld"), article("een").themes());
        assertEquals(List.of(Drafts.BEN), article("een").checks());
        assertEquals(2, on.events.all().get(1).revision());
        assertEquals(List.of("article.changed", "article.changed"), on.events.kinds());
    }

    @DatabaseTest
    void aRenamedArticleStaysTheSameOne() {
        on.keeper.put(Drafts.article("oud").draft(), OURS);
        var id = article("oud").id();

        on.keeper.put(Drafts.article("nieuw").formerly("oud").draft(), OURS);

        assertEquals(id, article("nieuw").id());
        assertInstanceOf(Found.Moved.class, on.library.article("oud", VISITOR));
    }

    @DatabaseTest
    void anAddressOfSomethingElseIsNotTaken() {
        on.keeper.put(Drafts.article("een").formerly("oud").draft(), OURS);
        on.keeper.put(Drafts.article("twee").draft(), OURS);

        assertThrows(
                ConflictException.class,
                () -> on.keeper.put(Drafts.article("een").draft(), THEIRS));
        assertThrows(
                ConflictException.class,
                () -> on.keeper.put(Drafts.article("oud").draft(), OURS));
        assertThrows(
                ConflictException.class,
                () -> on.keeper.put(Drafts.article("drie").formerly("oud").draft(), OURS));
        assertThrows(
                ConflictException.class,
                () -> on.keeper.put(Drafts.article("een").formerly("twee").draft(), OURS));
        assertEquals(2, on.newest().size());
    }

    @DatabaseTest
    void aDossierWithAnUnknownArticleIsRefused() {
        on.keeper.put(Drafts.article("een").draft(), OURS);

        assertThrows(UnknownItemException.class, () -> on.keeper.put(Drafts.dossier("samen", "een", "weg"), OURS));
        assertEquals(0, rows("library_dossier"));
    }

    @DatabaseTest
    void aFileThatCannotBeKeptLeavesNothing() throws IOException {
        Attachment bad = attachment("../media/huis.svg", "bad");

        assertThrows(
                UnusableFileException.class,
                () -> on.keeper.put(
                        Drafts.article("een")
                                .text("![Huis](../media/huis.svg)", bad)
                                .draft(),
                        OURS));

        assertEquals(0, rows("library_article"));
        assertEquals(0, rows("library_slug"));
        assertEquals(List.of(), on.events.kinds());
    }

    @DatabaseTest
    void theFirstPictureStandsForTheArticleAndOldFilesGo() throws IOException {
        Attachment house = attachment("../media/huis.svg", "house");
        Attachment tree = attachment("../media/boom.svg", "tree");
        on.keeper.put(
                Drafts.article("een")
                        .text("![Een huis](../media/huis.svg)\n\n![Een boom](../media/boom.svg)", house, tree)
                        .draft(),
                OURS);
        Picture first = article("een").picture().orElseThrow();
        assertEquals("Een huis", first.alt());
        assertTrue(article("een").html().value().contains(first.path()));

        on.keeper.put(
                Drafts.article("een")
                        .text("![Een *boom*](../media/boom.svg)", tree)
                        .draft(),
                OURS);

        assertTrue(article("een").picture().orElseThrow().path().endsWith("boom.svg"));
        assertEquals(1, on.files.count());
    }

    @DatabaseTest
    void anArticleNeedsASourceAndAReferentInCodeAndInTheDatabase() throws SQLException {
        ArticleDraft draft = Drafts.article("een").draft();
        assertThrows(
                InvalidInputException.class,
                () -> new ArticleDraft(
                        draft.item(), List.of(), List.of(), List.of(), draft.checks(), draft.reviewBy()));
        assertThrows(
                InvalidInputException.class,
                () -> new ArticleDraft(
                        draft.item(), List.of(), List.of(), draft.sources(), List.of(), draft.reviewBy()));

        on.keeper.put(draft, OURS);
        try (Connection connection = on.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("update library_article set checks = 0"));
        }
    }

    @DatabaseTest
    void removingAnOriginLeavesTheOthersAlone() throws IOException {
        Attachment house = attachment("../media/huis.svg", "house");
        on.keeper.put(Drafts.article("van-hen").checkedBy(Drafts.BEN).draft(), THEIRS);
        for (int n = 0; n < 60; n++) {
            on.keeper.put(
                    Drafts.article("een-" + n)
                            .text("![Huis](../media/huis.svg)", house)
                            .draft(),
                    OURS);
        }
        on.keeper.put(Drafts.dossier("samen", "een-1", "een-2"), OURS);
        on.keeper.put(Drafts.dossier("gemengd", "een-1", "van-hen"), THEIRS);
        on.events.kinds();

        assertEquals(61, on.keeper.removeOrigin("ours"));

        assertEquals(1, on.newest().size());
        assertEquals(0, on.files.count());
        assertEquals(1, rows("library_dossier"));
        assertEquals(1, rows("library_dossier_article"));
        assertEquals(2, rows("library_text"));
        assertEquals(2, rows("library_slug"));
        assertEquals(1, rows("library_source"));
        assertEquals(1, rows("library_referent"));
        assertEquals(
                61,
                on.events.kinds().stream()
                        .filter(kind -> kind.endsWith(".removed"))
                        .count());
        assertEquals(0, on.keeper.removeOrigin("ours"));
    }

    @DatabaseTest
    void whatIsRewrittenWhileItIsRemovedGoesAsAWhole() throws Exception {
        on.keeper.put(Drafts.article("een").draft(), OURS);
        CompletableFuture<Integer> removal = new CompletableFuture<>();

        on.articles.inOneTransaction(() -> {
            on.keeper.put(Drafts.article("een").themes("geld").draft(), OURS);
            new Thread(() -> remove(removal)).start();
            assertThrows(TimeoutException.class, () -> removal.get(500, TimeUnit.MILLISECONDS));
            return null;
        });

        assertEquals(1, removal.get(20, TimeUnit.SECONDS));
        for (String table : List.of("article", "text", "term", "slug", "source", "check")) {
            assertEquals(0, rows("library_" + table), table);
        }
    }

    private void remove(CompletableFuture<Integer> removal) {
        try {
            removal.complete(on.keeper.removeOrigin("ours"));
        } catch (RuntimeException e) {
            removal.completeExceptionally(e);
        }
    }
}
