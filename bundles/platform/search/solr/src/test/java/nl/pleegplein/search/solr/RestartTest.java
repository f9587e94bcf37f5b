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
import java.util.stream.IntStream;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.ContentRef;
import org.apache.lucene.index.IndexWriter;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.SolrCore;
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
        try (TestSearch search = TestSearch.embedded(home)) {
            search.articles.put(draft("een", "Reis", "Ver."));
            search.settled();
            breakWriter(search);
            search.articles.put(draft("twee", "Reis", "Ver."));
            search.settled();
            assertEquals(2, search.find("reis").total());
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
