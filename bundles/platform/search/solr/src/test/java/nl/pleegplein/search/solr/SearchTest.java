package nl.pleegplein.search.solr;

import static nl.pleegplein.search.solr.FakeSource.Draft.draft;
import static nl.pleegplein.search.solr.TestSearch.MEMBER;
import static nl.pleegplein.search.solr.TestSearch.VISITOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    /** A word that only members may know of. */
    private static final String PLANTED = "zwaluwstaart";

    private static TestSearch search;

    @BeforeAll
    static void fill(@TempDir Path home) {
        search = TestSearch.embedded(home);
        search.articles.put(draft("slapen", "Slapen als alles nieuw is", "Een kind slaapt slecht na een verhuizing.")
                .pillars("kind")
                .themes("slapen", "gedrag"));
        search.articles.put(draft("nacht", "Een rustige nacht", "Zo slaapt je pleegkind beter na de verhuizing.")
                .pillars("kind")
                .themes("slapen")
                .updated("2026-03-01T00:00:00Z"));
        search.articles.put(draft("boos", "Boos gedrag begrijpen", "Wat doe je als een kind boos is?")
                .pillars("kind", "jij")
                .themes("gedrag"));
        search.articles.put(
                draft("html", "Een <b>vet</b> & \"raar\" begin", "Tekst met <script>alert(1)</script> erin."));
        search.articles.put(
                draft("geheim", "De " + PLANTED + " thuis", "Over de " + PLANTED + " en het slapen na een verhuizing.")
                        .readers("members")
                        .pillars("geheimepijler")
                        .themes("geheimthema", "slapen"));
        search.posts.put(draft("dagboek", "Dagboek: slapen", "Mijn pleegkind kan niet slapen.")
                .themes("slapen"));
        search.posts.put(
                draft("groep", "Alleen de groep", "De groep praat over slapen.").readers("group:5"));
        IntStream.range(0, 35)
                .forEach(number -> search.posts.put(draft("reeks" + number, "Aflevering " + number, "Een tuinreeks.")));
        search.taxonomy.add(TermKind.THEME, "slapen", "Slapen", "nachtrust");
        search.settled();
    }

    @AfterAll
    static void close() {
        search.close();
    }

    @Test
    void whoMayNotReadSomethingDoesNotFindIt() {
        assertEquals(List.of(), search.ids(PLANTED));
        assertEquals(0, search.find(PLANTED).total());
        assertEquals(List.of("geheim"), TestSearch.ids(search.find(PLANTED, MEMBER)));
        Viewer inGroup = new Viewer(Optional.empty(), Set.of(), Set.of("group:5"));
        assertTrue(TestSearch.ids(search.find("groep slapen", inGroup)).contains("groep"));
        assertFalse(TestSearch.ids(search.find("groep slapen", MEMBER)).contains("groep"));
    }

    @Test
    void aWordForMembersIsNowhereForAnybodyElse() {
        for (Viewer viewer : List.of(VISITOR, MEMBER)) {
            for (String nearly : List.of("zwaluwstaar", "zwaluwstaartt", "zwaluwstart", "zwaluwstaartje slapen")) {
                SearchResult result = search.find(nearly, viewer);
                assertFalse(result.correction().orElse("").contains(PLANTED), nearly);
            }
        }
        for (String typed : List.of("z", "zwal", "zwaluwstaart", "zwaluwstaar", "de zwa", "thuis")) {
            assertFalse(search.search.suggest(typed, 10).stream()
                    .anyMatch(suggestion -> suggestion.text().contains(PLANTED)));
        }
        SearchResult all = search.find("slapen");
        assertFalse(all.toString().contains("geheim"), "counts and hits");
        assertFalse(search.find("").toString().contains("geheim"), "everything");
        assertFalse(search.search
                .related(new ContentRef("article", "slapen"), 10, VISITOR)
                .toString()
                .contains("geheim"));
    }

    @Test
    void countsAreOfWhatTheViewerMayRead() {
        assertEquals(Map.of("article", 2L, "post", 1L), TestSearch.counts(search.find("slapen"), "kind"));
        assertEquals(Map.of("article", 3L, "post", 1L), TestSearch.counts(search.find("slapen", MEMBER), "kind"));
        assertEquals(3, search.find("slapen").total());
        assertTrue(TestSearch.counts(search.find("slapen", MEMBER), "theme").containsKey("geheimthema"));
    }

    @Test
    void aChosenFacetStillCountsItsOtherValues() {
        SearchQuery query = new SearchQuery(
                "slapen", List.of("post"), List.of(), List.of("slapen"), List.of(), SearchQuery.Order.BEST, 1, 10);
        SearchResult result = search.search.search(query, VISITOR);
        assertEquals(List.of("dagboek"), TestSearch.ids(result));
        assertEquals(Map.of("article", 2L, "post", 1L), TestSearch.counts(result, "kind"));
        assertEquals(1, result.total());
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            SearchResult result = search.search.search(
                    new SearchQuery(
                            "tuinreeks", List.of(), List.of(), List.of(), List.of(), SearchQuery.Order.BEST, page, 10),
                    VISITOR);
            assertEquals(35, result.total());
            all.addAll(TestSearch.ids(result));
        }
        assertEquals(35, all.stream().distinct().count());
    }

    @Test
    void withoutWordsTheNewestComesFirst() {
        assertEquals("nacht", search.ids("").get(0));
        assertEquals(
                "nacht",
                TestSearch.ids(search.search.search(
                                new SearchQuery(
                                        "slaapt",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        SearchQuery.Order.NEWEST,
                                        1,
                                        10),
                                VISITOR))
                        .get(0));
    }

    @Test
    void whatWasWrittenIsShownAsTextNotAsHtml() {
        SearchResult.Hit hit = search.find("vet script").hits().get(0);
        assertEquals(
                "Een &lt;b&gt;<mark>vet</mark>&lt;/b&gt; &amp; &quot;raar&quot; begin",
                hit.title().value());
        assertTrue(hit.snippet().value().contains("&lt;<mark>script</mark>&gt;alert(1)"), hit.snippet()::value);
    }

    @Test
    void offersWhatMayHaveBeenMeant() {
        assertEquals(Optional.of("verhuizing"), search.find("verhuizng").correction());
        assertEquals(Optional.of("rustige nacht"), search.find("rustige nahct").correction());
        assertEquals(Optional.empty(), search.find("slapen").correction());
    }

    @Test
    void suggestsTermsAndTitles() {
        List<Suggestion> suggestions = search.search.suggest("sla", 8);
        assertEquals(new Suggestion("Slapen", "", "theme"), suggestions.get(0));
        assertTrue(suggestions.contains(new Suggestion("Slapen als alles nieuw is", "/article/slapen", "article")));
        assertTrue(suggestions.contains(new Suggestion("Dagboek: slapen", "/post/dagboek", "post")));
        assertEquals(
                "Boos gedrag begrijpen",
                search.search.suggest("gedrag beg", 5).get(0).text());
        assertEquals(
                "Boos gedrag begrijpen",
                search.search.suggest("begrijepn", 5).get(0).text());
        assertEquals("Slapen", search.search.suggest("nachtr", 5).get(0).text());
        assertEquals(List.of(), search.search.suggest("  ", 5));
        assertEquals(2, search.search.suggest("sla", 2).size());
    }

    @Test
    void suggestsWhatIsNamedSoBeforeWhatHasItForASynonym() {
        search.taxonomy.add(TermKind.THEME, "spel", "Spel", "puzzelen");
        search.taxonomy.add(TermKind.KEYWORD, "puzzel", "Puzzel");
        assertEquals(
                List.of("Puzzel", "Spel"),
                search.search.suggest("puz", 5).stream().map(Suggestion::text).toList());
    }

    @Test
    void relatedItemsResembleTheItem() {
        List<String> related = search.search.related(new ContentRef("article", "slapen"), 3, VISITOR).stream()
                .map(item -> item.ref().id())
                .toList();
        assertEquals("nacht", related.get(0));
        assertFalse(related.contains("slapen"));
        assertTrue(search.search.related(new ContentRef("article", "geheim"), 3, MEMBER).stream()
                .anyMatch(item -> item.ref().id().equals("nacht")));
        assertEquals(List.of(), search.search.related(new ContentRef("article", "geheim"), 3, VISITOR));
        assertEquals(List.of(), search.search.related(new ContentRef("article", "nergens"), 3, VISITOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**",
                "?",
                ")",
                "(",
                "((((",
                "\"",
                "\"\"\"",
                "\\",
                "{!",
                "{!func}1",
                "{!lucene}*:*",
                "_query_:\"*:*\"",
                "id:*",
                "readers:members",
                "text:[* TO *]",
                "-slapen",
                "- -",
                "+",
                "+ +",
                "AND",
                "OR NOT",
                "a AND (b OR",
                "slapen~",
                "slapen^99",
                "${jndi:ldap://x}",
                "$v0",
                "slapen && rm",
                "[",
                "/.*/",
                "%00",
                "\u0000",
                "\ud800",
                "😀",
                "\u2063\ue000",
                "ﬁets",
                "çàéüß",
                "漢字",
                "'; drop table",
                "<script>"
            })
    void nothingThatIsTypedBreaksItOrMeansMoreThanWords(String typed) {
        SearchResult result = search.find(typed);
        assertFalse(result.toString().contains("geheim"), typed);
        search.find(typed + " slapen");
        search.search.suggest(typed, 5);
        assertTrue(search.search.state().available());
    }

    @Test
    void aVeryLongQueryIsCutNotRefused() {
        assertEquals(Set.copyOf(search.ids("slapen")), Set.copyOf(search.ids("slapen ".repeat(5_000))));
        assertEquals(List.of("boos"), search.ids("gedrag begrijpen " + " ".repeat(200) + "tuinreeks"));
        assertEquals(0, search.find("a".repeat(100_000)).total());
        assertEquals(0, search.find("kind".repeat(50)).total());
    }

    @Test
    void aWordWithAMinusIsLeftOutAndOneWithAPlusIsThere() {
        assertEquals(Set.of("slapen", "nacht"), Set.copyOf(search.ids("verhuizing")));
        assertEquals(List.of("slapen"), search.ids("verhuizing -rustige"));
        assertEquals(List.of("nacht"), search.ids("verhuizing +pleegkind"));
    }
}
