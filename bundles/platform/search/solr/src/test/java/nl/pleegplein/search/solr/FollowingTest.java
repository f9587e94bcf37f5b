package nl.pleegplein.search.solr;

import static nl.pleegplein.search.solr.FakeSource.Draft.draft;
import static nl.pleegplein.search.solr.TestSearch.MEMBER;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.jobs.api.JobRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowingTest {
    @TempDir
    Path home;

    @Test
    void followsWhatChangesAndGoes() {
        try (TestSearch search = TestSearch.embedded(home)) {
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
    }

    @Test
    void whatIsGoneIsNotShownEvenBeforeTheIndexKnows() {
        try (TestSearch search = TestSearch.embedded(home)) {
            search.articles.put(draft("een", "Vakantie", "Op reis."));
            search.settled();
            search.articles.fail(true);
            search.articles.remove("een");
            assertEquals(List.of(), search.ids("vakantie"));
            assertEquals(0, search.find("vakantie").total());
        }
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        try (TestSearch first = TestSearch.embedded(home)) {
            IntStream.range(0, 450)
                    .forEach(number -> first.articles.put(draft("a" + number, "Reis " + number, "Ver.")));
            first.settled();
            assertEquals(450, first.find("reis").total());
        }
        try (TestSearch again = TestSearch.embedded(home)) {
            // Nothing is told anew: what is found was kept.
            IntStream.range(0, 450)
                    .forEach(number -> again.articles.put(draft("a" + number, "Reis " + number, "Ver.")));
            await().ignoreExceptions().until(() -> again.find("reis").total() == 450);
        }
    }

    @Test
    void dropsWhatASourceThatStartsAgainDoesNotHave() {
        try (TestSearch search = TestSearch.embedded(home)) {
            search.articles.put(draft("een", "Reis een", "Ver."));
            search.articles.put(draft("twee", "Reis twee", "Ver."));
            search.settled();
            search.articles.startAgainWithout("een");
            await().until(() -> search.search.state().sources().get(0).indexed() == 1);
            assertEquals(List.of("twee"), search.ids("reis"));
        }
    }

    @Test
    void aKindWhoseSourceIsAwayIsHiddenAndComesBack() {
        try (TestSearch search = TestSearch.embedded(home)) {
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
    }

    @Test
    void aFailingSourceCostsTheOthersNothing() {
        try (TestSearch search = TestSearch.embedded(home)) {
            search.articles.fail(true);
            search.articles.put(draft("een", "Reis", "Ver."));
            search.posts.put(draft("twee", "Reis", "Ver."));
            await().ignoreExceptions().until(() -> search.find("reis").total() == 1);
            search.articles.fail(false);
            search.settled();
            assertEquals(2, search.find("reis").total());
        }
    }

    @Test
    void isMadeAnewWhileItServes() {
        try (TestSearch search = TestSearch.embedded(home)) {
            IntStream.range(0, 300)
                    .forEach(number -> search.articles.put(draft("a" + number, "Reis " + number, "Ver.")));
            search.settled();
            FakeJobs.Progress progress = new FakeJobs.Progress();
            RebuildJob job = new RebuildJob(search.engine, search.catalogue);
            Thread serving = new Thread(() -> {
                for (int times = 0; times < 50; times++) {
                    assertEquals(300, search.find("reis").total());
                }
            });
            serving.start();
            job.run(new FakeJobs().submit(new JobRequest(RebuildJob.KIND, "", Map.of())), progress);
            assertEquals(300, progress.done);
            assertEquals(300, progress.total);
            assertEquals("The index is new", progress.message);
            assertEquals(300, search.find("reis").total());
        }
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAnew() throws IOException {
        try (TestSearch first = TestSearch.embedded(home)) {
            first.articles.put(draft("een", "Reis", "Ver."));
            first.settled();
        }
        Path data = home.resolve("cores/pleegplein/data/index");
        try (var files = Files.list(data)) {
            for (Path file : files.filter(some -> some.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }
        try (TestSearch again = TestSearch.embedded(home)) {
            again.articles.put(draft("een", "Reis", "Ver."));
            again.settled();
            assertEquals(1, again.find("reis").total());
        }
    }

    @Test
    void saysSoWhenItIsAway() {
        TestSearch search = TestSearch.embedded(home);
        search.settled();
        search.close();
        BusyException busy = assertThrows(BusyException.class, () -> search.find("reis"));
        assertFalse(busy.callerTooQuick());
        assertTrue(search.search
                .related(new ContentRef("article", "een"), 3, MEMBER)
                .isEmpty());
        assertFalse(search.search.state().available());
    }
}
