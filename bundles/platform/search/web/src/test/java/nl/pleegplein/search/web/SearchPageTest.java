package nl.pleegplein.search.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.BusyException;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.search.api.SearchQuery;
import nl.pleegplein.search.api.SearchQuery.Order;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.testing.FakeTaxonomy;
import nl.pleegplein.web.testing.FakeText;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPageTest {
    private static final String HOSTILE = "<b onclick=alert(1)>\" onmouseover=\"alert(1)";
    private static final String HOSTILE_ENCODED = "%3Cb+onclick%3Dalert%281%29%3E%22+onmouseover%3D%22alert%281%29";

    private final FakeSearch search = new FakeSearch();
    private final FakeLimits limits = new FakeLimits();

    @Test
    void withoutAQuestionItShowsWhereToBegin() {
        Answer.Page page = Rendered.page(ask("/zoeken"));
        Document html = Rendered.html(page);
        assertEquals("Zoeken", html.select("h1").text());
        assertEquals("/zoeken/suggesties", html.select("form[role=search]").attr("data-suggest"));
        assertEquals(
                List.of("/zoeken?thema=hechting", "/zoeken?thema=gedrag"),
                html.select(".chips a").eachAttr("href"));
        assertFalse(page.head().indexed());
        assertFalse(search.wasAsked());
    }

    @Test
    void showsHitsWithWhatWasFoundMarkedAndKeepsWhatWasTyped() {
        search.finding(Samples.many(23));
        Answer.Page page = Rendered.page(ask("/zoeken?q=school"));
        Document html = Rendered.html(page);
        assertEquals("school", html.select("input[name=q]").val());
        assertEquals("23 resultaten voor “school”", html.select("h2").text());
        assertEquals(10, html.select(".list > li.p-child").size());
        assertEquals(20, html.select(".list mark").size());
        assertEquals(
                "Je pleegkind Naar school De eerste schooldag. Artikel · bijgewerkt: 3 maart 2026",
                html.select(".list > li").first().text());
        assertEquals("2026-03-03", html.select("time").attr("datetime"));
        assertEquals("Zoeken: school", page.head().title());
        assertFalse(page.head().indexed());
        assertFalse(page.caching().shared());
    }

    @Test
    void narrowsByLinksThatKeepTheRest() {
        search.finding(Samples.many(23));
        Document html = html("/zoeken?q=naar+school&thema=hechting&volgorde=nieuwste&pagina=2");
        assertEquals(List.of("Pijler", "Thema"), html.select(".facets h3").eachText(), "one kind narrows nothing");
        assertEquals("Je pleegkind 15", html.select(".facets li").first().text());
        assertEquals(
                "/zoeken?q=naar+school&pijler=je-pleegkind&thema=hechting&volgorde=nieuwste",
                html.select(".facets a").first().attr("href"));
        assertEquals(
                "/zoeken?q=naar+school&volgorde=nieuwste",
                html.select(".facets a[aria-current]").attr("href"));
        assertEquals(
                List.of("/zoeken?q=naar+school&volgorde=nieuwste"),
                html.select(".search-chosen a").eachAttr("href"));
        assertEquals(
                "hechting", html.select("form input[type=hidden][name=thema]").val());
        assertEquals(
                "Nieuwste eerst", html.select(".search-orders [aria-current]").text());
        SearchQuery asked = search.asked();
        assertEquals(List.of("hechting"), asked.themes());
        assertEquals(Order.NEWEST, asked.order());
        assertEquals(2, asked.page());
    }

    @Test
    void leadsFromPageToPage() {
        search.finding(Samples.many(23));
        assertEquals(
                List.of("/zoeken?q=x&pagina=2"),
                html("/zoeken?q=x").select(".pager a").eachAttr("href"));
        Document second = html("/zoeken?q=x&pagina=2");
        assertEquals(
                List.of("/zoeken?q=x", "/zoeken?q=x&pagina=3"),
                second.select(".pager a").eachAttr("href"));
        assertEquals("Pagina 2 van 3", second.select(".pager span").text());
        assertEquals(new Answer.Redirect("/zoeken?q=x&pagina=3", false), ask("/zoeken?q=x&pagina=44"));
    }

    @Test
    void neverLeadsBeyondTheLastPageThatIsAllowed() {
        search.finding(Samples.many(9000));
        Document html = html("/zoeken?q=x&pagina=50");
        assertEquals("Pagina 50 van 50", html.select(".pager span").text());
        assertEquals(1, html.select(".pager a").size());
    }

    @ParameterizedTest
    @CsvSource({
        "abc,1",
        "-3,1",
        "0,1",
        "2147483648,1",
        "99999999999999999999,1",
        "3.5,1",
        "'',1",
        "%D9%A3,1",
        "2,2",
        "999,50"
    })
    void readsAnOddPageNumberAsTheFirstAndALargeOneAsTheLast(String typed, int page) {
        ask("/zoeken?q=x&pagina=" + typed);
        assertEquals(page, search.asked().page());
    }

    @Test
    void passesOverFiltersThatAreNotThere() {
        search.finding(Samples.many(23));
        Document html = html("/zoeken?q=x&soort=geheim&pijler=%00&thema=hechting&thema=hechting&doelgroep=%3Cb%3E");
        assertEquals(List.of(), search.asked().kinds());
        assertEquals(List.of(), search.asked().pillars());
        assertEquals(List.of("hechting"), search.asked().themes());
        assertEquals(List.of(), search.asked().audiences());
        assertEquals(1, html.select(".search-chosen li").size());
    }

    @Test
    void aFilterAloneListsEverythingInIt() {
        search.finding(Samples.many(23));
        Document html = html("/zoeken?thema=hechting");
        assertEquals("23 resultaten", html.select("h2").text());
        assertTrue(html.select(".search-orders").isEmpty());
    }

    @Test
    void asksWhetherAnotherWordWasMeant() {
        search.finding(Samples.nothing("hechting & zo"));
        Document html = html("/zoeken?q=hechtign&thema=gedrag");
        assertEquals(
                "Bedoelde je hechting & zo?", html.select(".search-correction").text());
        assertEquals(
                "/zoeken?q=hechting+%26+zo", html.select(".search-correction a").attr("href"));
    }

    @Test
    void sayingThatNothingWasFoundComesWithWaysToGoOn() {
        search.finding(Samples.nothing(""));
        Document html = html("/zoeken?q=xyzzyqwv&pijler=samenwerken");
        assertEquals(
                "Geen resultaten voor “xyzzyqwv”", html.select("h2").first().text());
        assertEquals(4, html.select(".search-nothing li").size());
        assertEquals(
                List.of("/zoeken?q=xyzzyqwv", "/"),
                html.select(".search-nothing a").eachAttr("href"));
        assertEquals(2, html.select(".search-themes a").size());
        assertTrue(html.select("mark, .search-correction, .facets").isEmpty());
    }

    @Test
    void whileTheSearchIsAwayThePageSaysSoAndKeepsWhatWasTyped() {
        search.away();
        Answer.Page page = Rendered.page(ask("/zoeken?q=school&thema=hechting"));
        Document html = Rendered.html(page);
        assertEquals(503, page.status());
        assertEquals(Caching.NONE, page.caching());
        assertFalse(page.head().indexed());
        assertEquals("Zoeken kan nu even niet", html.select("h1").text());
        assertEquals("school", html.select("input[name=q]").val());
        assertEquals(
                List.of("/zoeken?q=school&thema=hechting", "/"),
                html.select("a").eachAttr("href"));
    }

    @Test
    void whoAsksTooOftenIsToldToWaitButMayStillBegin() {
        limits.refuseFor(Duration.ofSeconds(4));
        BusyException refusal = assertThrows(BusyException.class, () -> ask("/zoeken?q=school"));
        assertTrue(refusal.callerTooQuick());
        assertEquals(Duration.ofSeconds(4), refusal.retryAfter());
        assertEquals("search.page.address 192.0.2.1 600", limits.taken());
        assertTrue(FakeText.beside(SearchSection.class, FakeText.DUTCH)
                .get(refusal.messageKey())
                .contains("Wacht een minuut"));
        assertFalse(search.wasAsked());
        assertEquals(200, Rendered.page(ask("/zoeken")).status());
    }

    @Test
    void whoIsSignedInIsCountedByAccountNotByAnAddressThatManyShare() {
        UUID account = new UUID(0, 7);
        Viewer member = new Viewer(Optional.of(new AccountId(account)), Set.of(), Set.of());
        page(FakeTaxonomy.usual()).handle(Samples.request("/zoeken?q=school").by(member));
        assertEquals("search.page.account " + account + " 120", limits.taken());
    }

    @Test
    void saysOfWhatIsMadeUpThatItIs() {
        search.finding(new SearchResult(
                2,
                List.of(Samples.hit("made-up", "Verzonnen", "x", true), Samples.hit("real", "Echt", "x")),
                List.of(),
                Optional.empty()));
        Document html = html("/zoeken?q=x");
        assertEquals(
                "Artikel · Voorbeeld · bijgewerkt: 3 maart 2026",
                html.select(".list > li").get(0).selectFirst(".soft").text());
        assertEquals(
                "Artikel · bijgewerkt: 3 maart 2026",
                html.select(".list > li").get(1).selectFirst(".soft").text());
    }

    @Test
    void hostileWordsAreJustText() {
        search.finding(new SearchResult(
                1, List.of(Samples.hit("x", "&lt;b onclick=alert(1)&gt;", "x")), List.of(), Optional.of(HOSTILE)));
        Document html = html("/zoeken?q=" + HOSTILE_ENCODED);
        assertEquals(HOSTILE, html.select("input[name=q]").val());
        assertEquals("1 resultaat voor “" + HOSTILE + "”", html.select("h2").text());
        assertEquals(HOSTILE, html.select(".search-correction a").text());
        assertEquals("<b onclick=alert(1)>", html.select(".list h3").text());
        assertTrue(html.select("b, [onclick], [onmouseover]").isEmpty());
    }

    @Test
    void hostileTermsAreJustText() {
        search.finding(Samples.many(23));
        FakeTaxonomy taxonomy = new FakeTaxonomy(List.of(
                FakeTaxonomy.term(TermKind.PILLAR, "je-pleegkind", HOSTILE, "", "child"),
                FakeTaxonomy.term(TermKind.THEME, "hechting", HOSTILE, "", "")));
        Document html = Rendered.html(page(taxonomy).handle(Samples.request("/zoeken?q=x&thema=hechting")));
        assertEquals(HOSTILE, html.select(".list .label").first().text());
        assertTrue(html.select("b, [onclick], [onmouseover]").isEmpty());
    }

    @Test
    void aHugeQuestionIsCutBetweenLetters() {
        ask("/zoeken?q=" + "a".repeat(199) + "%F0%9F%91%B6".repeat(400));
        assertEquals("a".repeat(199), search.asked().text());
    }

    @Test
    void foldsALongListOfChoicesUnlessOneOfThemIsChosen() {
        List<SearchResult.Count> counts = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            counts.add(new SearchResult.Count("thema-" + i, 12 - i));
            terms.add(FakeTaxonomy.term(TermKind.THEME, "thema-" + i, "Thema " + i, "", ""));
        }
        search.finding(new SearchResult(
                12,
                List.of(Samples.hit("x", "x", "x")),
                List.of(new SearchResult.Facet("theme", counts)),
                Optional.empty()));
        SearchPage page = page(new FakeTaxonomy(terms));
        Document folded = Rendered.html(page.handle(Samples.request("/zoeken?q=x")));
        assertEquals(5, folded.select(".search-more:not([open]) li").size());
        Document open = Rendered.html(page.handle(Samples.request("/zoeken?q=x&thema=thema-11")));
        assertEquals(5, open.select(".search-more[open] li").size());
    }

    /** But not by others: the address says what somebody looks for. A word that Solr is away must not outlast that. */
    @Test
    void whatVisitorsFindMayBeKeptForVisitorsButNotThatTheSearchIsAway() {
        search.finding(Samples.many(3));
        assertEquals(Caching.VISITORS, ((Answer.Page) ask("/zoeken?q=school")).caching());
        assertEquals(Caching.VISITORS, ((Answer.Page) ask("/zoeken")).caching());
        search.away();
        assertEquals(Caching.NONE, ((Answer.Page) ask("/zoeken?q=school")).caching());
    }

    @Test
    void speaksEnglishToWhoChoseThat() {
        search.finding(Samples.many(23));
        Document html = Rendered.html(page(FakeTaxonomy.usual())
                .handle(Samples.request("/zoeken?q=school").inEnglish()));
        assertEquals("23 results for “school”", html.select("h2").text());
        assertEquals("Your foster child", html.select(".list .label").first().text());
        assertEquals("nl", html.select(".list h3 a").attr("lang"));
    }

    private Document html(String address) {
        return Rendered.html(ask(address));
    }

    private Answer ask(String address) {
        return page(FakeTaxonomy.usual()).handle(Samples.request(address));
    }

    private SearchPage page(FakeTaxonomy taxonomy) {
        return new SearchPage(
                search, new Names(new FakeCatalogue(), taxonomy), limits, Templates.beside(SearchSection.class));
    }
}
