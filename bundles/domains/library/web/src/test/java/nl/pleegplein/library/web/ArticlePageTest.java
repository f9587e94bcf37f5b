package nl.pleegplein.library.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.text.api.SafeHtml;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.Caching;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.FakeTaxonomy;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ArticlePageTest {
    private static final LocalDate LATER = LocalDate.of(2027, 11, 3);
    private static final List<Check> TWO = List.of(Samples.FIRST, Samples.SECOND);

    @Test
    void showsWhatMakesAnArticleTrustworthy() {
        Document page = show(Samples.article());
        assertEquals("Waarom je pleegkind je soms wegduwt", page.select("h1").text());
        assertEquals(
                "Gecontroleerd door 2 referenten · 2 bronnen · bijgewerkt op 3 november 2026 · 6 minuten lezen",
                page.select(".facts-line").text());
        for (String address : page.select(".facts-line a").eachAttr("href")) {
            assertEquals(1, page.select("section" + address).size(), address);
        }
        assertEquals(
                List.of("Jeugdwet, Overheid.nl, 2015", "Thuisarts, NHG"),
                page.select(".sources li").eachText());
        assertEquals(
                List.of("Voorbeeldreferent A", "Voorbeeldreferent B"),
                page.select(".referents strong").eachText());
        assertEquals("VA", page.select(".face").first().text());
        assertEquals("Je pleegkind Hechting Gedrag", page.select(".labels").text());
        assertTrue(page.select(".stale, .demonstration").isEmpty());
    }

    @Test
    void saysThatTwoReferentsAreTheAimWhenOneChecked() {
        Document page = show(Samples.article("Titel", List.of(Samples.FIRST), LATER, false));
        assertTrue(page.select(".facts-line").text().startsWith("Gecontroleerd door 1 referent; we streven naar twee"));
    }

    @Test
    void saysThatAnArticleIsDueFromTheDayAfterItsReviewDate() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertTrue(show(Samples.article("Titel", TWO, today, false))
                .select(".stale")
                .isEmpty());
        Document stale = show(Samples.article("Titel", TWO, today.minusDays(1), false));
        assertTrue(stale.select(".stale").text().contains("19 november 2026"));
    }

    @Test
    void marksDemonstrationAndKeepsMadeUpReferentsFromSearchEngines() {
        Article demonstration = Samples.article("Titel", TWO, LATER, true);
        assertTrue(show(demonstration).select(".demonstration").text().contains("verzonnen"));
        assertFalse(thing(demonstration).toString().contains("reviewedBy"));
        assertTrue(thing(Samples.article()).toString().contains("reviewedBy"));
    }

    @Test
    void letsNoMarkupOutOfTextThatIsNotHtml() {
        String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        Check check = new Check(hostile, hostile, LocalDate.of(2026, 1, 1));
        Document page = show(Samples.article(hostile, List.of(check), LATER, false));
        assertEquals(hostile, page.select("h1").text());
        assertEquals(1, page.select("script").size(), "only the section's own");
        assertTrue(page.select("img, [onerror]").isEmpty());
    }

    @Test
    void leavesOutTheContentsListOfAShortArticle() {
        assertEquals(
                2,
                show(Samples.article())
                        .select(".contents-folded, .contents-open")
                        .size());
        Article full = Samples.article();
        Article brief = new Article(
                full.id(),
                full.slug(),
                full.title(),
                full.summary(),
                full.html(),
                full.headings().subList(0, 2),
                full.minutes(),
                List.of("niet-meer-in-de-taxonomie"),
                full.themes(),
                List.of(),
                List.of(),
                full.sources(),
                full.checks(),
                full.picture(),
                full.published(),
                full.updated(),
                full.reviewBy(),
                List.of(),
                false,
                1);
        Document page = show(brief);
        assertTrue(page.select(".contents-folded, .contents-open, .keywords, .in-dossier")
                .isEmpty());
        assertEquals("Hechting Gedrag", page.select(".labels").text());
    }

    @Test
    void leadsOnToItsDossierKeywordsAndAddress() {
        Document page = show(Samples.article());
        assertEquals(
                "/bibliotheek/vertrouwen-opbouwen",
                page.select(".in-dossier [rel=next]").attr("href"));
        assertEquals(
                "/zoeken?q=op%20%26%20neer",
                page.select(".keywords .chip").get(1).attr("href"));
        assertEquals(
                "https://site.example/bibliotheek/wegduwen",
                page.select("#share-url").val());
        assertEquals(
                "mailto:?subject=Waarom%20je%20pleegkind%20je%20soms%20wegduwt"
                        + "&body=https%3A%2F%2Fsite.example%2Fbibliotheek%2Fwegduwen",
                page.select(".share a").attr("href"));
    }

    @Test
    void speaksEnglishAroundDutchText() {
        Document page = Rendered.html(answer(
                new FakeLibrary().with(Samples.article()),
                Samples.request("wegduwen").inEnglish()));
        assertTrue(page.select(".facts-line").text().startsWith("Checked by 2 referents"));
        assertEquals("nl", page.select("h1").attr("lang"));
        assertEquals("nl", page.select(".article-text").attr("lang"));
    }

    @Test
    void tellsSearchEnginesWhatItIs() {
        PageHead head = head(Samples.article());
        assertEquals("/bibliotheek/wegduwen", head.canonical().orElseThrow());
        assertEquals("/bibliotheek/wegduwen", head.oembed().orElseThrow());
        assertEquals("article", head.ogType());
        assertEquals("child", head.tone());
        assertEquals(
                List.of("Bibliotheek", "Je pleegkind", "Waarom je pleegkind je soms wegduwt"),
                head.crumbs().stream().map(PageHead.Crumb::title).toList());
        Map<String, Object> thing = thing(Samples.article());
        assertEquals("Article", thing.get("@type"));
        assertEquals("2026-11-03T00:00:00Z", thing.get("dateModified"));
        List<?> citations = (List<?>) thing.get("citation");
        assertEquals("2015", ((Map<?, ?>) citations.get(0)).get("datePublished"));
        assertFalse(((Map<?, ?>) citations.get(1)).containsKey("datePublished"));
    }

    @Test
    void allowsThePlayersOfItsVideosAndNoOthers() {
        assertEquals(Set.of(), head(Samples.article()).frames());
        Article video = Samples.article(
                new SafeHtml("<div class=\"video-still\" data-embed=\"https://player.vimeo.com/video/1\"></div>"));
        assertEquals(Set.of("https://player.vimeo.com"), head(video).frames());
    }

    @Test
    void answersOldWithdrawnAndUnknownSlugs() {
        FakeLibrary library =
                new FakeLibrary().moved("oud", "/bibliotheek/nieuw").withdrawn("weg");
        assertEquals(new Answer.Redirect("/bibliotheek/nieuw", true), answer(library, Samples.request("oud")));
        assertInstanceOf(Answer.Gone.class, answer(library, Samples.request("weg")));
        assertInstanceOf(Answer.NotFound.class, answer(library, Samples.request("../../etc/passwd")));
    }

    @Test
    void isTheSameForAllVisitors() {
        assertEquals(
                Caching.PUBLIC,
                Rendered.page(answer(new FakeLibrary().with(Samples.article()), Samples.request("wegduwen")))
                        .caching());
    }

    private static Document show(Article article) {
        return Rendered.html(answer(new FakeLibrary().with(article), Samples.request(article.slug())));
    }

    private static PageHead head(Article article) {
        return Rendered.page(answer(new FakeLibrary().with(article), Samples.request(article.slug())))
                .head();
    }

    private static Map<String, Object> thing(Article article) {
        return head(article).structured().get(0);
    }

    private static Answer answer(FakeLibrary library, FakeRequest request) {
        return new ArticlePage(
                        library,
                        FakeTaxonomy.usual(),
                        new RelatedItems(library),
                        Templates.beside(LibrarySection.class),
                        Samples.CLOCK)
                .handle(request);
    }
}
