package nl.pleegplein.search.solr;

import static nl.pleegplein.search.solr.FakeSource.Draft.draft;
import static nl.pleegplein.search.solr.TestSearch.MEMBER;
import static nl.pleegplein.search.solr.TestSearch.VISITOR;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void whatResemblesAnItemIsAskedAnewWhenTheSiteChanges() {
        search.articles.put(draft("een", "Kampeervakantie", "Over de zwaluwstaart en de wespendief."));
        search.articles.put(draft("twee", "Kampeervakantie", "Over de zwaluwstaart."));
        search.settled();
        assertEquals(List.of("twee"), alike("een"));

        search.articles.put(draft("drie", "Kampeervakantie", "Over de zwaluwstaart en de wespendief."));
        search.settled();
        await().atMost(Duration.ofMinutes(1)).until(() -> alike("een").equals(List.of("drie", "twee")));
    }

    @Test
    void whatResemblesAnItemIsFoundOutBeforehand() throws Exception {
        search.articles.put(draft("een", "Kampeervakantie", "Over de zwaluwstaart en de wespendief."));
        search.articles.put(draft("twee", "Kampeervakantie", "Over de zwaluwstaart."));
        search.articles.put(draft("vier", "Boekhouden", "Over bonnen.").themes("geld"));
        awaitKept("een", "twee");
        awaitKept("twee", "een");
        awaitKept("vier");

        search.articles.put(draft("drie", "Kampeervakantie", "Over de zwaluwstaart en de wespendief."));
        awaitKept("drie", "een", "twee");
        // What was there before hears of it in the next round.
        awaitKept("een", "drie", "twee");

        search.articles.put(draft("drie", "Kampeervakantie", "Over de zwaluwstaart en de wespendief.")
                .readers("members"));
        awaitKept("een", "twee");
        assertEquals(Optional.empty(), search.likeness("drie"), "not for everyone any more");
        search.articles.remove("een");
        awaitKept("twee");
        assertEquals(Optional.empty(), search.likeness("een"));

        rebuild(Duration.ofSeconds(30), new FakeJobs.Progress());
        awaitKept("twee");
    }

    private static void awaitKept(String id, String... alike) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> search.likeness(id)
                        .filter(kept -> kept.refs().stream()
                                .map(ContentRef::id)
                                .toList()
                                .equals(List.of(alike)))
                        .isPresent());
    }

    private static List<String> alike(String id) {
        return search.search.related(new ContentRef("article", id), 3, VISITOR).stream()
                .map(item -> item.ref().id())
                .toList();
    }

    @Test
    void whatResemblesAnItemAndIsGoneMakesRoomForTheNext() {
        List<String> ids = List.of("een", "twee", "drie", "vier", "vijf");
        ids.forEach(id -> search.articles.put(draft(id, "Kampeervakantie", "Over de zwaluwstaart.")));
        search.settled();
        List<String> before = alike("een");
        assertEquals(3, before.size());
        search.articles.fail(true);
        search.articles.remove(before.get(0));
        Set<String> left = new HashSet<>(ids);
        left.removeAll(Set.of("een", before.get(0)));
        assertEquals(left, Set.copyOf(alike("een")));
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
    void whatIsGoneIsNotCountedEither() {
        search.articles.put(draft("een", "Vakantie", "Op reis.").themes("verlof", "reizen"));
        search.articles.put(draft("twee", "Vakantie", "Op reis.").themes("thuis"));
        search.posts.put(draft("drie", "Vakantie", "Op reis.").themes("reizen"));
        search.settled();
        search.articles.fail(true);
        search.articles.remove("een");
        SearchResult result = search.find("vakantie");
        assertEquals(2, result.total());
        assertEquals(Map.of("article", 1L, "post", 1L), TestSearch.counts(result, "kind"));
        assertEquals(Map.of("thuis", 1L, "reizen", 1L), TestSearch.counts(result, "theme"));
    }

    @Test
    void whatBecomesForMembersIsSuggestedAndOfferedNoMore() {
        search.articles.put(draft("een", "Kampeervakantie", "Over de zwaluwstaart."));
        search.settled();
        assertEquals(Optional.of("zwaluwstaart"), search.find("zwaluwstart").correction());
        assertEquals(1, search.search.suggest("kampeer", 5).size());

        search.articles.fail(true);
        search.articles.put(
                draft("een", "Kampeervakantie", "Over de zwaluwstaart.").readers("members"));
        assertNothingIsGivenAway();

        search.articles.fail(false);
        await().until(() -> search.find("zwaluwstaart", MEMBER).total() == 1
                && search.find("zwaluwstaart").total() == 0);
        search.settled();
        assertNothingIsGivenAway();
    }

    private static void assertNothingIsGivenAway() {
        for (Viewer viewer : List.of(VISITOR, MEMBER)) {
            assertEquals(Optional.empty(), search.find("zwaluwstart", viewer).correction());
        }
        assertEquals(List.of(), search.search.suggest("kampeer", 5));
        assertEquals(List.of(), search.search.suggest("kampervakantie", 5));
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

    @ParameterizedTest
    @MethodSource("errors")
    void aSourceThatFailsWithAnErrorCostsTheOthersNothing(Error error) {
        search.settled();
        search.articles.fail(error);
        search.articles.put(draft("een", "Reis", "Ver."));
        await().until(() -> search.engine.follower().upToDate("article").equals(Optional.of(false)));
        // An index that fails would forget this, and rest.
        for (String id : List.of("twee", "drie", "vier")) {
            search.posts.put(draft(id, "Reis " + id, "Ver."));
            search.engine.follower().nudge();
            await().until(() -> search.ids("reis " + id).contains(id));
            assertEquals(Optional.of(false), search.engine.follower().upToDate("article"));
        }
        search.articles.fail(false);
        search.settled();
        assertEquals(4, search.find("reis").total());
    }

    static List<Error> errors() {
        return List.of(
                new StackOverflowError("Without end"),
                new AssertionError("What cannot be is"),
                new NoClassDefFoundError("Gone"),
                new ServiceConfigurationError("Made wrongly"));
    }

    @Test
    void aHangingSourceCostsTheOthersNothing() {
        search.settled();
        search.articles.hang();
        try {
            search.articles.put(draft("een", "Reis", "Ver."));
            search.articles.awaitHanging();
            for (String id : List.of("twee", "drie", "vier")) {
                search.posts.put(draft(id, "Reis " + id, "Ver."));
                await().until(() -> search.ids("reis " + id).contains(id));
            }
            assertFalse(search.ids("reis").contains("een"));
        } finally {
            search.articles.letGo();
        }
        search.settled();
        assertEquals(4, search.find("reis").total());
    }

    @Test
    void aNewTitleOrSynonymIsFoundAtOnce() {
        search.articles.put(draft("een", "Stilte", "Over de avond.").themes("slapen"));
        search.taxonomy.add(TermKind.THEME, "slapen", "Slapen", "nachtrust");
        search.settled();
        assertEquals(List.of("een"), search.ids("nachtrust"));
        assertEquals(List.of(), search.ids("bedtijd"));

        search.taxonomy.add(TermKind.THEME, "slapen", "Bedtijd", "dutten");
        try {
            for (String words : List.of("bedtijd", "dutten")) {
                assertEquals(List.of("een"), search.ids(words), words);
            }
            for (String words : List.of("slapen", "nachtrust")) {
                assertEquals(List.of(), search.ids(words), words);
            }
            assertEquals(List.of(new Suggestion("Bedtijd", "", "theme")), search.search.suggest("dut", 5));
            assertEquals(List.of(), search.search.suggest("nachtr", 5));
        } finally {
            search.taxonomy.remove(TermKind.THEME, "slapen");
        }
        assertEquals(List.of(), search.ids("bedtijd"));
    }

    @Test
    void makingItAnewDoesNotWaitForASourceThatFails() {
        search.articles.put(draft("een", "Reis", "Ver."));
        search.posts.put(draft("twee", "Reis", "Ver."));
        search.settled();
        search.articles.fail(true);
        FakeJobs.Progress progress = new FakeJobs.Progress();
        rebuild(Duration.ofSeconds(3), progress);
        assertEquals("The index is new, but for article", progress.message);
        assertTrue(
                progress.faults.toString().contains("The source of article gives nothing"), progress.faults::toString);
        assertEquals(2, search.find("reis").total(), "what there was of it stays");

        search.articles.fail(false);
        search.articles.put(draft("drie", "Reis", "Ver."));
        search.settled();
        assertEquals(3, search.find("reis").total());
    }

    private static void rebuild(Duration patience, FakeJobs.Progress progress) {
        new RebuildJob(search.engine, search.catalogue, patience)
                .run(new FakeJobs().submit(new JobRequest(RebuildJob.KIND, "", Map.of())), progress);
    }

    @Test
    void isMadeAnewWhileItServes() {
        IntStream.range(0, 300).forEach(number -> search.articles.put(draft("a" + number, "Reis " + number, "Ver.")));
        search.settled();
        FakeJobs.Progress progress = new FakeJobs.Progress();
        CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> {
            for (int times = 0; times < 50; times++) {
                assertEquals(300, search.find("reis").total());
            }
        });
        rebuild(Duration.ofSeconds(30), progress);
        serving.join();
        assertEquals(300, progress.done);
        assertEquals(300, progress.total);
        assertEquals("The index is new", progress.message);
        assertEquals(List.of(), progress.faults);
        assertEquals(300, search.find("reis").total());
    }
}
