package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.files.api.UnusableFileException;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Dossier;
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
        return new Attachment(reference, 1, file, Optional.empty());
    }

    private long rows(String table) {
        return on.rows(table);
    }

    @DatabaseTest
    void everyChangeRaisesTheRevisionByOneAndIsTold() {
        on.put(Drafts.article("een").draft(), OURS);
        on.put(Drafts.article("een").checkedBy(Drafts.BEN).themes("geld").draft(), OURS);

        assertEquals(2, article("een").revision());
        assertEquals(List.of("geld"), article("een").themes());
        assertEquals(List.of(Drafts.BEN), article("een").checks());
        assertEquals(2, on.events.all().get(1).revision());
        assertEquals(List.of("article.changed", "article.changed"), on.events.kinds());
    }

    @DatabaseTest
    void aRenamedArticleStaysTheSameOne() {
        on.put(Drafts.article("oud").draft(), OURS);
        var id = article("oud").id();

        on.put(Drafts.article("nieuw").formerly("oud").draft(), OURS);

        assertEquals(id, article("nieuw").id());
        assertInstanceOf(Found.Moved.class, on.library.article("oud", VISITOR));
    }

    @DatabaseTest
    void everyAddressOnceGivenLeadsToTheArticleHoweverOftenItIsRenamed() {
        on.put(Drafts.article("a").draft(), OURS);
        on.put(Drafts.article("b").formerly("a").draft(), OURS);
        on.put(Drafts.article("c").formerly("b").draft(), OURS);

        assertEquals(new Found.Moved<>("/bibliotheek/c"), on.library.article("a", VISITOR));
        assertEquals(new Found.Moved<>("/bibliotheek/c"), on.library.article("b", VISITOR));
        assertThrows(ConflictException.class, () -> on.put(Drafts.article("a").draft(), OURS));

        on.put(Drafts.article("c").themes("geld").draft(), OURS);
        assertEquals(new Found.Moved<>("/bibliotheek/c"), on.library.article("a", VISITOR));

        on.put(Drafts.article("a").formerly("c").draft(), OURS);
        assertEquals("a", article("a").slug());
        assertEquals(new Found.Moved<>("/bibliotheek/a"), on.library.article("b", VISITOR));
        assertEquals(new Found.Moved<>("/bibliotheek/a"), on.library.article("c", VISITOR));
        assertEquals(3, rows("library_slug"));
        assertEquals(5, article("a").revision());
    }

    @DatabaseTest
    void aPictureIsDescribedByWhatReadersGetAndNoLongerThanTheTableTakes() throws IOException {
        Attachment house = attachment("../media/huis.svg", "house");
        String smiles = "\ud83d\ude00".repeat(2500);
        for (String text : List.of(
                "![" + "x".repeat(5000) + "](../media/huis.svg)",
                "![".repeat(2000) + " ![" + "y".repeat(5000) + "](../media/huis.svg)",
                "![z" + smiles + "](../media/huis.svg)")) {
            on.put(Drafts.article("een").text(text, house).draft(), OURS);
            String alt = article("een").picture().orElseThrow().alt();
            assertTrue(alt.length() >= 599 && alt.length() <= 600, alt);
        }
        on.put(
                Drafts.article("een")
                        .text("![Een *klein* & \"oud\" (huis) é][pand]\n\n[pand]: ../media/huis.svg", house)
                        .draft(),
                OURS);
        assertEquals(
                "Een klein & \"oud\" (huis) é",
                article("een").picture().orElseThrow().alt());
    }

    @DatabaseTest
    void anAddressOfSomethingElseIsNotTaken() {
        on.put(Drafts.article("een").formerly("oud").draft(), OURS);
        on.put(Drafts.article("twee").draft(), OURS);

        assertThrows(ConflictException.class, () -> on.put(Drafts.article("een").draft(), THEIRS));
        assertThrows(ConflictException.class, () -> on.put(Drafts.article("oud").draft(), OURS));
        assertThrows(
                ConflictException.class,
                () -> on.put(Drafts.article("drie").formerly("oud").draft(), OURS));
        assertThrows(
                ConflictException.class,
                () -> on.put(Drafts.article("een").formerly("twee").draft(), OURS));
        assertEquals(2, on.newest().size());
    }

    @DatabaseTest
    void aDossierWithAnUnknownArticleIsRefused() {
        on.put(Drafts.article("een").draft(), OURS);

        assertThrows(UnknownItemException.class, () -> on.put(Drafts.dossier("samen", "een", "weg"), OURS));
        assertEquals(0, rows("library_dossier"));
    }

    @DatabaseTest
    void aFileThatCannotBeKeptLeavesNothing() throws IOException {
        Attachment bad = attachment("../media/huis.svg", "bad");

        assertThrows(
                UnusableFileException.class,
                () -> on.put(
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
        on.put(
                Drafts.article("een")
                        .text("![Een huis](../media/huis.svg)\n\n![Een boom](../media/boom.svg)", house, tree)
                        .draft(),
                OURS);
        Picture first = article("een").picture().orElseThrow();
        assertEquals("Een huis", first.alt());
        assertTrue(article("een").html().value().contains(first.path()));

        on.put(
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

        on.put(draft, OURS);
        try (Connection connection = on.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("update library_article set checks = 0"));
        }
    }

    @DatabaseTest
    void removingAnOriginLeavesTheOthersAlone() throws IOException {
        Attachment house = attachment("../media/huis.svg", "house");
        on.put(Drafts.article("van-hen").checkedBy(Drafts.BEN).draft(), THEIRS);
        for (int n = 0; n < 60; n++) {
            on.put(
                    Drafts.article("een-" + n)
                            .text("![Huis](../media/huis.svg)", house)
                            .draft(),
                    OURS);
        }
        on.put(Drafts.dossier("samen", "een-1", "een-2"), OURS);
        on.put(Drafts.dossier("gemengd", "een-1", "van-hen"), THEIRS);
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
    void dossiersOfOthersAreToldThatTheyLostArticlesAndAnEmptyOneIsNotShownUntilItComesAgain() {
        on.put(Drafts.article("van-hen").draft(), THEIRS);
        on.put(Drafts.article("een").draft(), OURS);
        on.put(Drafts.article("twee").draft(), OURS);
        on.put(Drafts.dossier("gemengd", "een", "van-hen"), THEIRS);
        on.put(Drafts.dossier("van-ons", "een", "twee"), THEIRS);
        String mixed = dossier("gemengd").id();
        on.events.kinds();

        on.keeper.removeOrigin("ours");

        assertEquals(List.of("dossier.changed", "dossier.removed"), dossierEvents());
        assertEquals(2, dossier("gemengd").revision());
        assertEquals(1, dossier("gemengd").articles().size());
        assertInstanceOf(Found.Withdrawn.class, on.library.dossier("van-ons", VISITOR));
        assertEquals(List.of(mixed), dossiersListed(ContentFilter.ALL));
        assertEquals(List.of(mixed), dossiersListed(ContentFilter.ofPillar("je-pleegkind")));

        on.keeper.welcome("ours");
        on.put(Drafts.article("een").draft(), OURS);
        for (String slug : List.of("gemengd", "van-ons")) {
            DossierDraft draft = Drafts.dossier(slug, "een");
            Claim claim = Claim.of(draft.item(), on.keeper.owners("dossier", List.of(slug)), THEIRS);
            assertFalse(claim.unchanged(), "the very same file brings the article back");
            on.put(draft, THEIRS);
        }
        assertEquals(2, dossiersListed(ContentFilter.ALL).size());
    }

    private List<String> dossierEvents() {
        return on.events.kinds().stream()
                .filter(kind -> kind.startsWith("dossier"))
                .sorted()
                .toList();
    }

    private Dossier dossier(String slug) {
        return ((Found.Here<Dossier>) on.library.dossier(slug, VISITOR)).item();
    }

    private List<String> dossiersListed(ContentFilter filter) {
        return on.library.dossiers(filter, Optional.empty(), 10, VISITOR).items().stream()
                .map(Card::id)
                .toList();
    }

    @DatabaseTest
    void aDossierOfWithdrawnArticlesIsNotListed() {
        on.put(Drafts.article("een").draft(), OURS);
        on.put(Drafts.dossier("samen", "een"), OURS);
        String id = dossier("samen").id();
        on.put(Drafts.article("een").withdrawn().draft(), OURS);

        assertEquals(List.of(), dossiersListed(ContentFilter.ALL));
        assertEquals(List.of(), on.library.cards(List.of(id), VISITOR));
    }

    @DatabaseTest
    void anOriginCountsAsRemovedUntilItIsWelcomeAgain() {
        assertFalse(on.keeper.wasRemoved("ours"));
        on.put(Drafts.article("een").draft(), OURS);
        on.keeper.removeOrigin("ours");
        on.keeper.removeOrigin("ours");
        assertTrue(on.keeper.wasRemoved("ours"));
        assertFalse(on.keeper.wasRemoved("theirs"));
        assertThrows(
                RemovedOriginException.class, () -> on.put(Drafts.article("een").draft(), OURS));
        assertEquals(List.of(), on.newest());
        on.keeper.welcome("ours");
        assertFalse(on.keeper.wasRemoved("ours"));
        on.put(Drafts.article("een").draft(), OURS);
    }

    @DatabaseTest
    void whatIsRewrittenWhileItIsRemovedGoesAsAWhole() throws Exception {
        on.put(Drafts.article("een").draft(), OURS);
        CompletableFuture<Integer> removal = new CompletableFuture<>();

        on.articles.inOneTransaction(() -> {
            on.put(Drafts.article("een").themes("geld").draft(), OURS);
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
