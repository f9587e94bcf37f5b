package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

/** Two imports at the same moment, on two nodes or of two origins. */
@Database(domain = "library")
class ParallelRepositoryTest {
    private static final Provenance OURS = new Provenance("ours", "hash");
    private static final Provenance THEIRS = new Provenance("theirs", "hash");

    private final LibraryOn on;

    ParallelRepositoryTest(TestDatabase database) {
        on = new LibraryOn(database);
    }

    private List<Check> checks(String slug) {
        Found<Article> found = on.library.article(slug, Viewer.visitor());
        return assertInstanceOf(Found.Here.class, found).item() instanceof Article article
                ? article.checks()
                : List.of();
    }

    /** Does the one in a transaction that ends only after the other was tried and waits. */
    private <T> CompletableFuture<T> whileOpen(Runnable one, Supplier<T> other) {
        CompletableFuture<T> second = new CompletableFuture<>();
        on.articles.inOneTransaction(() -> {
            one.run();
            new Thread(() -> {
                        try {
                            second.complete(other.get());
                        } catch (RuntimeException e) {
                            second.completeExceptionally(e);
                        }
                    })
                    .start();
            assertThrows(TimeoutException.class, () -> second.get(500, TimeUnit.MILLISECONDS));
            return Optional.empty();
        });
        return second;
    }

    @DatabaseTest
    void bothMayBringTheSameNewReferent() throws Exception {
        CompletableFuture<LibraryKeeper.Outcome> second = whileOpen(
                () -> on.put(Drafts.article("een").checkedBy(Drafts.ANNA).draft(), OURS),
                () -> on.put(Drafts.article("twee").checkedBy(Drafts.ANNA).draft(), THEIRS));

        assertEquals(LibraryKeeper.Outcome.ADDED, second.get(20, TimeUnit.SECONDS));
        assertEquals(List.of(Drafts.ANNA), checks("een"));
        assertEquals(List.of(Drafts.ANNA), checks("twee"));
        assertEquals(1, on.rows("library_referent"));
    }

    @DatabaseTest
    void whoComesSecondWithTheSameNewAddressIsToldSo() {
        CompletableFuture<LibraryKeeper.Outcome> second = whileOpen(
                () -> on.put(Drafts.article("een").checkedBy(Drafts.ANNA).draft(), OURS),
                () -> on.put(Drafts.article("een").checkedBy(Drafts.BEN).draft(), THEIRS));

        ExecutionException failure = assertThrows(ExecutionException.class, () -> second.get(20, TimeUnit.SECONDS));
        ConflictException conflict = assertInstanceOf(ConflictException.class, failure.getCause());
        assertEquals("slug 'een' was taken by another import just now", conflict.getMessage());
        assertEquals(List.of(Drafts.ANNA), checks("een"));
    }

    @DatabaseTest
    void aDossierThatIsJustBeingPutLosesTheArticlesThatAreRemoved() throws Exception {
        on.put(Drafts.article("een").draft(), OURS);

        CompletableFuture<Integer> removal =
                whileOpen(() -> on.put(Drafts.dossier("samen", "een"), THEIRS), () -> on.keeper.removeOrigin("ours"));

        assertEquals(1, removal.get(20, TimeUnit.SECONDS));
        assertEquals(0, on.rows("library_dossier_article"));
        assertInstanceOf(Found.Withdrawn.class, on.library.dossier("samen", Viewer.visitor()));
    }

    @DatabaseTest
    void aDossierOfArticlesThatAreJustBeingRemovedIsToldThatTheyAreGone() {
        on.put(Drafts.article("een").draft(), OURS);
        on.put(Drafts.article("van-hen").draft(), THEIRS);

        CompletableFuture<LibraryKeeper.Outcome> put = whileOpen(
                () -> on.keeper.removeOrigin("ours"), () -> on.put(Drafts.dossier("samen", "een", "van-hen"), THEIRS));

        ExecutionException failure = assertThrows(ExecutionException.class, () -> put.get(20, TimeUnit.SECONDS));
        assertInstanceOf(UnknownItemException.class, failure.getCause());
        assertEquals(0, on.rows("library_dossier_article"));
        assertEquals(LibraryKeeper.Outcome.ADDED, on.put(Drafts.dossier("samen", "van-hen"), THEIRS));
    }

    @DatabaseTest
    void whatIsJustComingInIsRemovedWithItsOrigin() throws Exception {
        CompletableFuture<Integer> removal =
                whileOpen(() -> on.put(Drafts.article("een").draft(), OURS), () -> on.keeper.removeOrigin("ours"));

        assertEquals(1, removal.get(20, TimeUnit.SECONDS));
        assertEquals(List.of(), on.newest());
    }

    @DatabaseTest
    void nothingComesInOfAnOriginThatIsJustBeingRemoved() {
        CompletableFuture<LibraryKeeper.Outcome> put = whileOpen(
                () -> on.keeper.removeOrigin("ours"),
                () -> on.put(Drafts.article("een").draft(), OURS));

        ExecutionException failure = assertThrows(ExecutionException.class, () -> put.get(20, TimeUnit.SECONDS));
        assertInstanceOf(RemovedOriginException.class, failure.getCause());
        assertEquals(List.of(), on.newest());
    }

    @DatabaseTest
    void theNameOfWhomAnImportIsJustForgettingCanBeErased() throws Exception {
        on.put(Drafts.article("een").checkedBy(Drafts.ANNA, Drafts.BEN).draft(), OURS);
        on.put(Drafts.article("een").checkedBy(Drafts.ANNA).draft(), OURS);

        CompletableFuture<Boolean> erasure = whileOpen(on.keeper::forgetIdleReferents, () -> {
            on.eraseReferent(Drafts.BEN.referent());
            return true;
        });

        assertEquals(true, erasure.get(20, TimeUnit.SECONDS));
        assertEquals(1, on.rows("library_referent"));
    }

    @DatabaseTest
    void aReferentWhoIsJustBeingUsedIsNotForgotten() throws Exception {
        on.put(Drafts.article("een").checkedBy(Drafts.ANNA, Drafts.BEN).draft(), OURS);
        on.put(Drafts.article("een").checkedBy(Drafts.ANNA).draft(), OURS);

        CompletableFuture<Boolean> forgetting = whileOpen(
                () -> on.put(Drafts.article("twee").checkedBy(Drafts.BEN).draft(), THEIRS), () -> {
                    on.keeper.forgetIdleReferents();
                    return true;
                });

        assertEquals(true, forgetting.get(20, TimeUnit.SECONDS));
        assertEquals(List.of(Drafts.BEN), checks("twee"));
    }

    @DatabaseTest
    void aReferentWhoIsJustBeingForgottenIsMadeAgain() throws Exception {
        on.put(Drafts.article("een").checkedBy(Drafts.ANNA, Drafts.BEN).draft(), OURS);
        on.put(Drafts.article("een").checkedBy(Drafts.ANNA).draft(), OURS);

        CompletableFuture<LibraryKeeper.Outcome> second = whileOpen(
                on.keeper::forgetIdleReferents,
                () -> on.put(Drafts.article("twee").checkedBy(Drafts.BEN).draft(), THEIRS));

        assertEquals(LibraryKeeper.Outcome.ADDED, second.get(20, TimeUnit.SECONDS));
        assertEquals(List.of(Drafts.BEN), checks("twee"));
    }
}
