package nl.pleegplein.search.solr;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.solr.dutch.Compounds;
import nl.pleegplein.search.solr.dutch.Stems;
import nl.pleegplein.search.solr.engine.ConfigSet;
import nl.pleegplein.search.solr.engine.EngineSettings.Mode;
import nl.pleegplein.search.solr.engine.Index;
import nl.pleegplein.search.solr.engine.IndexKeeper;
import nl.pleegplein.search.solr.engine.QueryGate;
import nl.pleegplein.search.solr.query.Questions;
import org.apache.felix.hc.api.Result;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first moments of the search. */
class StartTest {
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path home;

    @Test
    void whoIsToldThatTheNodeIsReadyGetsAnAnswer() {
        try (TestSearch search = TestSearch.embedded(home)) {
            SearchStart start = new SearchStart(search.engine);
            assertEquals(Result.Status.TEMPORARILY_UNAVAILABLE, status(start), "the index is not open at once");
            await().atMost(LONG).until(() -> status(start) == Result.Status.OK);
            SearchResult result = search.find("school");
            assertEquals(0, result.total());
        }
    }

    @Test
    void whatMayBeAwayForAnyTimeIsNotWaitedFor() throws IOException {
        String nowhere = "http://127.0.0.1:" + freePort() + "/solr";
        try (TestSearch search = new TestSearch(TestSearch.settings(Mode.REMOTE, home, nowhere))) {
            SearchStart start = new SearchStart(search.engine);
            await().atMost(LONG).until(() -> status(start) == Result.Status.OK);
            assertFalse(search.search.state().available());
        }
    }

    @Test
    void aSearchThatHasNotComeYetIsWaitedFor() {
        assertEquals(Result.Status.TEMPORARILY_UNAVAILABLE, status(new SearchStart()));
    }

    @Test
    void nobodyIsGivenTheIndexBeforeTheRehearsal() {
        List<String> seen = new CopyOnWriteArrayList<>();
        try (IndexKeeper keeper = new IndexKeeper(TestSearch.settings(Mode.EMBEDDED, home), new ConfigSet())) {
            keeper.open();
            keeper.admit(opened -> seen.add(keeper.index().isPresent() + " " + keeper.hasTried()));
            await().atMost(LONG).until(keeper::hasTried);
            assertTrue(keeper.index().isPresent());
            assertEquals(List.of("false false"), seen);
        }
    }

    @Test
    void theIndexOpensBeforeTheRestOfTheSiteIsThere() {
        try (IndexKeeper keeper = new IndexKeeper(TestSearch.settings(Mode.EMBEDDED, home), new ConfigSet())) {
            keeper.open();
            await().atMost(LONG).until(() -> hasFile("write.lock"));
            assertFalse(keeper.hasTried());
            keeper.admit(opened -> {});
            await().atMost(LONG).until(() -> keeper.index().isPresent());
        }
    }

    @Test
    void anIndexThatNobodyWasLetInToIsClosed() {
        IndexKeeper keeper = new IndexKeeper(TestSearch.settings(Mode.EMBEDDED, home), new ConfigSet());
        keeper.open();
        keeper.close();
        try (IndexKeeper next = new IndexKeeper(TestSearch.settings(Mode.EMBEDDED, home), new ConfigSet())) {
            next.open();
            next.admit(opened -> {});
            await().atMost(LONG).until(() -> next.index().isPresent());
        }
    }

    private boolean hasFile(String name) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.anyMatch(file -> file.endsWith(name));
        } catch (UncheckedIOException e) {
            // It was being made.
            return false;
        }
    }

    @Test
    void theRehearsalAsksAllThatPeopleAskEvenOfAnEmptySite() {
        try (TestSearch search = TestSearch.embedded(home)) {
            search.settled();
            Recorded recorded = new Recorded(search.engine.index().orElseThrow());
            QueryGate gate = new QueryGate(() -> Optional.of(recorded), 1, LONG, System::nanoTime);
            new Questions(
                            gate,
                            new FakeCatalogue(),
                            new FakeTaxonomy(),
                            new FakeRevision(),
                            new Compounds(),
                            new Stems())
                    .rehearse();
            String asked = recorded.asked.toString();
            assertTrue(asked.contains("json.facet"), asked);
            assertTrue(asked.contains("hl.q"), asked);
            assertTrue(asked.contains("/spell"), asked);
            assertTrue(asked.contains("suggest_public"), asked);
            assertTrue(gate.isOpen());
        }
    }

    private static Result.Status status(SearchStart start) {
        return start.execute().getStatus();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Keeps what it is asked, and asks the real index. */
    private static final class Recorded extends SolrClient implements Index {
        private final Index index;
        private final List<String> asked = new ArrayList<>();

        Recorded(Index index) {
            this.index = index;
        }

        @Override
        public NamedList<Object> request(SolrRequest<?> request, String collection)
                throws SolrServerException, IOException {
            asked.add(String.valueOf(request.getParams()));
            return index.queries().request(request, collection);
        }

        @Override
        public SolrClient queries() {
            return this;
        }

        @Override
        public SolrClient updates() {
            return index.updates();
        }

        @Override
        public String collection() {
            return index.collection();
        }

        @Override
        public boolean shared() {
            return index.shared();
        }

        @Override
        public void close() {}
    }
}
