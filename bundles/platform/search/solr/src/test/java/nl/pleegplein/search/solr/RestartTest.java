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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.FakeSource.Draft;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Seams;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.engine.ConfigSet;
import nl.pleegplein.search.solr.engine.EngineSettings.Mode;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.IndexKeeper;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.follow.Documents;
import nl.pleegplein.search.solr.follow.Follower;
import nl.pleegplein.search.solr.query.KeptLikeness;
import org.apache.lucene.index.IndexWriter;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.SolrCore;
import org.apache.solr.update.UpdateLog;
import org.apache.solr.util.RefCounted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays when the search stops and starts. */
class RestartTest {
    @TempDir
    Path home;

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
    void whatWasLostOfWhatResemblesWhatIsFoundOutAfterARestart() throws Exception {
        List<Draft> drafts = List.of(draft("een", "Kampeervakantie", "Ver."), draft("twee", "Kampeervakantie", "Ver."));
        try (TestSearch first = TestSearch.embedded(home)) {
            drafts.forEach(first.articles::put);
            first.related();
            Updates updates = new Updates(first.engine.index().orElseThrow());
            updates.write(List.of(), List.of(KeptLikeness.id(new ContentRef("article", "een"))));
            assertTrue(first.likeness("een").isEmpty());
        }
        try (TestSearch again = TestSearch.embedded(home)) {
            drafts.forEach(again.articles::put);
            again.related();
            assertEquals(
                    List.of(new ContentRef("article", "twee")),
                    again.likeness("een").orElseThrow().refs());
            assertEquals(0, again.articles.beginnings(), "nothing was told anew");
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
    void anIndexThatGoesOnFailingIsOpenedAgainByItself() throws Exception {
        Draft one = draft("een", "Reis", "Ver.");
        try (TestSearch search = TestSearch.embedded(home)) {
            search.articles.put(one);
            search.settled();
        }
        try (TestSearch search = TestSearch.embedded(home)) {
            search.articles.put(one);
            search.settled();
            breakWriter(search);
            search.articles.put(draft("twee", "Reis", "Ver."));
            search.settled();
            assertEquals(2, search.find("reis").total());
            assertEquals(0, search.articles.beginnings(), "it is not made anew for a first trouble");
        }
    }

    @Test
    void whatFailsForAMomentDoesNotGoOnFailing() {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger troubles = new AtomicInteger();
        Follower follower = new Follower(
                new FakeCatalogue(),
                () -> {
                    looks.incrementAndGet();
                    throw new IllegalStateException("Not now");
                },
                troubles::incrementAndGet,
                "fingerprint",
                new Documents(new Seams(new Compounds()), new Stems()),
                new AnyNode(),
                () -> {});
        try (follower) {
            follower.start();
            await().until(() -> looks.get() == 1);
            long first = System.nanoTime();
            await().until(() -> {
                follower.nudge();
                return looks.get() == 2;
            });
            assertTrue(System.nanoTime() - first > TimeUnit.SECONDS.toNanos(1), "nudges do not make it look sooner");
            assertEquals(0, troubles.get());
        }
    }

    @Test
    void afterACrashNobodyIsGivenTheIndexBeforeItIsWhole(@TempDir Path crashed) throws IOException {
        try (TestSearch first = TestSearch.embedded(home)) {
            IntStream.range(0, 450)
                    .forEach(number -> first.articles.put(draft("a" + number, "Reis " + number, "Ver.")));
            first.settled();
            copy(home, crashed);
        }
        List<UpdateLog.State> states = new CopyOnWriteArrayList<>();
        try (IndexKeeper keeper = new IndexKeeper(TestSearch.settings(Mode.EMBEDDED, crashed), new ConfigSet())) {
            keeper.open();
            keeper.admit(opened -> states.add(replay(opened)));
            await().atMost(Duration.ofMinutes(3)).until(() -> keeper.index().isPresent());
        }
        assertEquals(List.of(UpdateLog.State.ACTIVE), states);
    }

    private static UpdateLog.State replay(Index opened) {
        EmbeddedSolrServer server = (EmbeddedSolrServer) opened.updates();
        try (SolrCore core = server.getCoreContainer().getCore("pleegplein")) {
            return core.getUpdateHandler().getUpdateLog().getState();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** As when the disk was full for a moment: Lucene's writer closes, and stays so. */
    private static void breakWriter(TestSearch search) throws Exception {
        EmbeddedSolrServer server =
                (EmbeddedSolrServer) search.engine.index().orElseThrow().updates();
        try (SolrCore core = server.getCoreContainer().getCore("pleegplein")) {
            RefCounted<IndexWriter> writer =
                    core.getUpdateHandler().getSolrCoreState().getIndexWriter(core);
            try {
                writer.get().rollback();
            } finally {
                writer.decref();
            }
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
