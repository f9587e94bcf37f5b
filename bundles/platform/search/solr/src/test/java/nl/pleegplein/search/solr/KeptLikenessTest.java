package nl.pleegplein.search.solr;

import static nl.pleegplein.search.solr.FakeSource.Draft.draft;
import static nl.pleegplein.search.solr.TestSearch.MEMBER;
import static nl.pleegplein.search.solr.TestSearch.VISITOR;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.query.KeptLikeness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of what was found out beforehand. */
class KeptLikenessTest {
    private static final String TEXT = "Over de zwaluwstaart.";

    private TestSearch search;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        search = TestSearch.embedded(home);
        for (String id : List.of("een", "twee", "drie")) {
            search.articles.put(draft(id, "Kampeervakantie", TEXT));
        }
        search.articles.put(draft("los", "Boekhouden", "Over bonnen.").themes("geld"));
        search.articles.put(
                draft("besloten", "Zakgeld", "Onder ons.").themes("geld").readers("members"));
        search.related();
        await().until(() -> search.likeness("een").isPresent());
        // Nothing is found out any more.
        search.engine.follower().close();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void itIsAnsweredAsItIsKept() throws Exception {
        keep("een", 0, "los");
        assertEquals(List.of("los"), alike("een", 3, VISITOR));
    }

    @Test
    void whatIsGoneIsNotShown() throws Exception {
        keep("een", 0, "weg", "drie", "besloten");
        assertEquals(List.of("drie"), alike("een", 3, VISITOR));
    }

    @Test
    void ofAnotherRevisionItCountsForNothing() throws Exception {
        keep("een", 1, "los");
        assertEquals(List.of("drie", "twee"), alike("een", 3, VISITOR));
    }

    @Test
    void whenTooManyAreGoneOthersAreAskedFor() throws Exception {
        keep(
                "een",
                0,
                IntStream.range(0, KeptLikeness.MOST)
                        .mapToObj(number -> "weg" + number)
                        .toArray(String[]::new));
        assertEquals(List.of("drie", "twee"), alike("een", 2, VISITOR));
    }

    @Test
    void whatSharesNoWordSharesAThemeWithWhatTheViewerMayRead() {
        assertEquals(List.of(), alike("los", 3, VISITOR));
        assertEquals(List.of("besloten"), alike("los", 3, MEMBER));
    }

    @Test
    void nothingIsKeptOfWhatIsNotForEveryone() throws Exception {
        assertEquals(false, search.likeness("besloten").isPresent());
    }

    /** @param later how many revisions after the one that the article is of */
    private void keep(String article, long later, String... others) throws Exception {
        KeptLikeness kept = search.likeness(article).orElseThrow();
        List<ContentRef> refs =
                Stream.of(others).map(other -> new ContentRef("article", other)).toList();
        Updates updates = new Updates(search.engine.index().orElseThrow());
        updates.write(List.of(new KeptLikeness(kept.ref(), kept.revision() + later, refs).toDocument(1)), List.of());
        updates.show();
    }

    private List<String> alike(String article, int limit, Viewer viewer) {
        return search.search.related(new ContentRef("article", article), limit, viewer).stream()
                .map(item -> item.ref().id())
                .sorted()
                .toList();
    }
}
