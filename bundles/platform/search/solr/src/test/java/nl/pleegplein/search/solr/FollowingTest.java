package nl.pleegplein.search.solr;

import static nl.pleegplein.search.solr.FakeSource.Draft.draft;
import static nl.pleegplein.search.solr.TestSearch.MEMBER;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.pleegplein.jobs.api.JobRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index does when its sources change. */
class FollowingTest {
    private static TestSearch search;

    @BeforeAll
    static void open(@TempDir Path home) {
        search = TestSearch.embedded(home);
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @AfterEach
    void empty() {
        search.articles.clear();
        search.posts.clear();
        search.settled();
    }

    @Test
    void followsWhatChangesAndGoes() {
        search.articles.put(draft("een", "Vakantie", "Op reis."));
        search.settled();
        assertEquals(List.of("een"), search.ids("vakantie"));

        search.articles.put(draft("een", "Verlof", "Op reis."));
        await().until(() ->
                search.ids("vakantie").isEmpty() && !search.ids("verlof").isEmpty());

        search.articles.put(draft("een", "Verlof", "Op reis.").readers("members"));
        await().until(() -> search.find("verlof").total() == 0);
        assertEquals(1, search.find("verlof", MEMBER).total());

        search.articles.remove("een");
        await().until(() -> search.find("verlof", MEMBER).total() == 0);
    }

    @Test
    void whatIsGoneIsNotShownEvenBeforeTheIndexKnows() {
        search.articles.put(draft("een", "Vakantie", "Op reis."));
        search.settled();
        search.articles.fail(true);
        search.articles.remove("een");
        assertEquals(List.of(), search.ids("vakantie"));
        assertEquals(0, search.find("vakantie").total());
    }

    @Test
    void dropsWhatASourceThatStartsAgainDoesNotHave() {
        search.articles.put(draft("een", "Reis een", "Ver."));
        search.articles.put(draft("twee", "Reis twee", "Ver."));
        search.settled();
        search.articles.startAgainWithout("een");
        await().until(() -> search.search.state().sources().get(0).indexed() == 1);
        assertEquals(List.of("twee"), search.ids("reis"));
    }

    @Test
    void aKindWhoseSourceIsAwayIsHiddenAndComesBack() {
        search.articles.put(draft("een", "Reis", "Ver."));
        search.posts.put(draft("twee", "Reis", "Ver."));
        search.settled();
        search.catalogue.remove(search.posts);
        assertEquals(1, search.find("reis").total());
        assertEquals(1, search.search.suggest("reis", 5).size());
        search.catalogue.add(search.posts);
        assertEquals(2, search.find("reis").total());

        assertThrows(IllegalStateException.class, () -> search.search.forget("post"));
        search.catalogue.remove(search.posts);
        search.search.forget("post");
        search.catalogue.add(search.posts);
        search.settled();
        assertEquals(2, search.find("reis").total());
    }

    @Test
    void aFailingSourceCostsTheOthersNothing() {
        search.articles.fail(true);
        search.articles.put(draft("een", "Reis", "Ver."));
        search.posts.put(draft("twee", "Reis", "Ver."));
        await().ignoreExceptions().until(() -> search.find("reis").total() == 1);
        search.articles.fail(false);
        search.settled();
        assertEquals(2, search.find("reis").total());
    }

    @Test
    void isMadeAnewWhileItServes() {
        IntStream.range(0, 300).forEach(number -> search.articles.put(draft("a" + number, "Reis " + number, "Ver.")));
        search.settled();
        FakeJobs.Progress progress = new FakeJobs.Progress();
        RebuildJob job = new RebuildJob(search.engine, search.catalogue);
        CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> {
            for (int times = 0; times < 50; times++) {
                assertEquals(300, search.find("reis").total());
            }
        });
        job.run(new FakeJobs().submit(new JobRequest(RebuildJob.KIND, "", Map.of())), progress);
        serving.join();
        assertEquals(300, progress.done);
        assertEquals(300, progress.total);
        assertEquals("The index is new", progress.message);
        assertEquals(300, search.find("reis").total());
    }
}
