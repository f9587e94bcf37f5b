package nl.pleegplein.search.solr;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.api.IndexState.Followed;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.SearchResult.Count;
import nl.pleegplein.search.solr.engine.EngineSettings;
import nl.pleegplein.search.solr.engine.EngineSettings.Mode;
import nl.pleegplein.search.solr.engine.Updates;
import nl.pleegplein.search.solr.query.KeptLikeness;

/** The whole search with a real index and made-up sources. */
final class TestSearch implements AutoCloseable {
    static final Viewer VISITOR = Viewer.visitor();
    static final Viewer MEMBER =
            new Viewer(Optional.of(new AccountId(new UUID(0, 7))), Set.of(), Set.of("public", "members"));

    final FakeCatalogue catalogue = new FakeCatalogue();
    final FakeSource articles = new FakeSource("article");
    final FakeSource posts = new FakeSource("post");
    final FakeTaxonomy taxonomy = new FakeTaxonomy();
    final FakeRevision revision = new FakeRevision();
    private final IndexOpening opening;
    final SearchEngine engine;
    final SolrSearch search;

    TestSearch(EngineSettings settings) {
        catalogue.add(articles);
        catalogue.add(posts);
        opening = new IndexOpening(settings, 4);
        engine = new SearchEngine(catalogue, taxonomy, new AnyNode(), revision, opening);
        search = new SolrSearch(engine, catalogue, new FakeJobs());
    }

    static TestSearch embedded(Path home) {
        return new TestSearch(settings(Mode.EMBEDDED, home));
    }

    static EngineSettings settings(Mode mode, Path home, String... urls) {
        return new EngineSettings(
                mode,
                List.of(urls),
                "pleegplein",
                home,
                "",
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                1,
                1);
    }

    /** Waits until the index has what the sources have. */
    TestSearch settled() {
        engine.follower().nudge();
        // The first time the engine must open, which a busy machine makes slow.
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    engine.follower().nudge();
                    return search.state().available()
                            && search.state().sources().stream().allMatch(TestSearch::isSettled);
                });
        return this;
    }

    /** Waits until it has been found out what resembles what, too. */
    TestSearch related() {
        settled();
        await().atMost(Duration.ofSeconds(30)).until(() -> !search.state().relating());
        return this;
    }

    /** What is kept in the index of what resembles an article. */
    Optional<KeptLikeness> likeness(String article) throws Exception {
        return new Updates(engine.index().orElseThrow())
                .find(KeptLikeness.id(new ContentRef("article", article)))
                .flatMap(KeptLikeness::of);
    }

    private static boolean isSettled(Followed source) {
        return source.upToDate() && source.indexed() == source.present();
    }

    SearchResult find(String text) {
        return find(text, VISITOR);
    }

    SearchResult find(String text, Viewer viewer) {
        return search.search(SearchQuery.of(text), viewer);
    }

    List<String> ids(String text) {
        return ids(find(text));
    }

    static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.item().ref().id()).toList();
    }

    /** What a facet counts, by value. */
    static Map<String, Long> counts(SearchResult result, String facet) {
        return result.facets().stream()
                .filter(some -> some.name().equals(facet))
                .flatMap(some -> some.counts().stream())
                .collect(Collectors.toMap(Count::value, Count::count));
    }

    @Override
    public void close() {
        engine.close();
        opening.close();
    }
}
