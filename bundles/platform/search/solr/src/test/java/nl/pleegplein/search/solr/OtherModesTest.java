package nl.pleegplein.search.solr;

import static nl.pleegplein.search.solr.FakeSource.Draft.draft;
import static nl.pleegplein.search.solr.TestSearch.VISITOR;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.EngineSettings.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same search with a Solr server elsewhere. */
class OtherModesTest {
    @TempDir
    Path home;

    @Test
    void aRemoteServerMayComeGoAndComeBack() throws Exception {
        int port = freePort();
        String url = "http://127.0.0.1:" + port + "/solr";
        try (TestSearch search = new TestSearch(TestSearch.settings(Mode.REMOTE, home, url))) {
            search.articles.put(draft("een", "Pleegvergoeding", "Wat je krijgt."));
            assertThrows(BusyException.class, () -> search.find("vergoeding"));
            try (SolrServer server = SolrServer.alone(home.resolve("solr"), port)) {
                assertEquals(url, server.url());
                search.settled();
                askEverything(search);
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThrows(BusyException.class, () -> search.find("vergoeding")));
            search.articles.put(draft("twee", "Vergoeding", "Later geschreven."));
            try (SolrServer server = SolrServer.alone(home.resolve("again"), port)) {
                assertEquals(url, server.url());
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> search.find("vergoeding").total() == 2);
            }
        }
    }

    @Test
    void onlyOneOfTwoNodesWritesAndTheOtherTakesOver() throws Exception {
        int port = freePort();
        try (SolrServer server = SolrServer.alone(home.resolve("solr"), port);
                TestSearch second = new TestSearch(TestSearch.settings(Mode.REMOTE, home, server.url()))) {
            try (TestSearch first = new TestSearch(TestSearch.settings(Mode.REMOTE, home, server.url()))) {
                await().ignoreExceptions().until(() -> isWriter(first) != isWriter(second));
            }
            second.articles.put(draft("een", "Reis", "Ver."));
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> second.find("reis").total() == 1);
        }
    }

    @Test
    void aCloudGetsItsCollection() throws Exception {
        int port = freePort();
        try (SolrServer server = SolrServer.cloud(home.resolve("solr"), port);
                TestSearch search = new TestSearch(TestSearch.settings(Mode.CLOUD, home, server.url()))) {
            search.articles.put(draft("een", "Pleegvergoeding", "Wat je krijgt."));
            search.settled();
            askEverything(search);
        }
    }

    private static boolean isWriter(TestSearch search) {
        return search.engine.follower().upToDate("article").isPresent();
    }

    private static void askEverything(TestSearch search) throws Exception {
        assertEquals(List.of("een"), search.ids("vergoeding"));
        assertTrue(search.find("vergoeding").hits().get(0).title().value().contains("<mark>"));
        assertEquals(Optional.of("vergoeding"), search.find("vergoedng").correction());
        assertEquals(
                "Pleegvergoeding", search.search.suggest("pleegv", 5).get(0).text());
        assertFalse(search.find("").facets().isEmpty());
        assertEquals(List.of(), search.search.related(new ContentRef("article", "een"), 3, VISITOR));
        assertTrue(search.related().likeness("een").isPresent());
        assertEquals("Using", search.search.state().message().substring(0, 5));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
