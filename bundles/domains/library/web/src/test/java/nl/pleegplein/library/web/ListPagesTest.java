package nl.pleegplein.library.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.web.api.Answer;
import nl.pleegplein.web.api.PageHead;
import nl.pleegplein.web.api.Templates;
import nl.pleegplein.web.testing.FakeRequest;
import nl.pleegplein.web.testing.FakeTaxonomy;
import nl.pleegplein.web.testing.Rendered;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class ListPagesTest {
    private static final String HOSTILE = "<b onclick=alert(1)>\" onmouseover=\"alert(1)";

    private final Templates templates = Templates.beside(LibrarySection.class);
    private final FakeTaxonomy taxonomy = FakeTaxonomy.usual();

    @Test
    void theFrontPageShowsPillarsDossiersArticlesAndThemes() {
        Document page = Rendered.html(front(full(), Samples.request()));
        assertEquals(5, page.select(".pillars li").size());
        assertEquals(5, page.select(".pillars svg:has(path)").size());
        assertEquals(6, page.select(".dossiers li").size());
        assertEquals(10, page.select(".list > li").size());
        assertEquals("Hechting 25 artikelen", page.select(".counts li").text());
        assertEquals("/bibliotheek?na=10", page.select(".pager a").attr("href"));
    }

    @Test
    void anEmptyLibraryStillShowsThePillarsAndSaysWhatToDo() {
        Document page = Rendered.html(front(new FakeLibrary(), Samples.request()));
        assertEquals(5, page.select(".pillars li").size());
        assertEquals("De bibliotheek is nog leeg", page.select(".empty h2").text());
        assertEquals("/zoeken", page.select(".empty a").attr("href"));
    }

    @Test
    void laterPagesLeadBackAndAreNotForSearchEngines() {
        Answer later = front(full(), Samples.request().withQuery("na", "20"));
        Document page = Rendered.html(later);
        assertEquals(5, page.select(".list > li").size());
        assertEquals(List.of("/bibliotheek"), page.select(".pager a").eachAttr("href"));
        assertFalse(Rendered.page(later).head().indexed());
        assertTrue(page.select(".pillars").isEmpty());
    }

    @Test
    void aPillarShowsItsArticlesAndFeeds() {
        Answer answer = term(TermKind.PILLAR, full(), Samples.request("je-pleegkind"));
        Document page = Rendered.html(answer);
        assertEquals("Je pleegkind", page.select("h1").text());
        assertEquals(20, page.select(".list > li").size());
        assertEquals(
                List.of(
                        "/feed/atom/pijler/je-pleegkind",
                        "/feed/rss/pijler/je-pleegkind",
                        "/feed/json/pijler/je-pleegkind"),
                page.select(".chips a").eachAttr("href"));
        PageHead head = Rendered.page(answer).head();
        assertEquals("/bibliotheek/pijler/je-pleegkind", head.canonical().orElseThrow());
        assertEquals(3, head.feeds().size());
        assertEquals("child", head.tone());
    }

    @Test
    void aPillarWithManyDossiersLeadsToTheRest() {
        FakeLibrary library = full();
        assertTrue(dossierLinks(library).isEmpty(), "seven dossiers are all there");
        for (int i = 7; i < 30; i++) {
            library.with(Samples.dossierCard(i, "Dossier " + i));
        }
        assertEquals("Alle dossiers over Je pleegkind", dossierLinks(library).text());
        assertEquals(
                "/bibliotheek/pijler/je-pleegkind/dossiers",
                dossierLinks(library).attr("href"));

        Answer first = termDossiers(library, Samples.request("je-pleegkind"));
        Document page = Rendered.html(first);
        assertEquals("Alle dossiers over Je pleegkind", page.select("h1").text());
        assertEquals(24, page.select(".dossiers > li").size());
        assertEquals(
                "/bibliotheek/pijler/je-pleegkind/dossiers?na=24",
                page.select(".pager [rel=next]").attr("href"));
        assertEquals(
                "/bibliotheek/pijler/je-pleegkind/dossiers",
                Rendered.page(first).head().canonical().orElseThrow());
        Document second = Rendered.html(
                termDossiers(library, Samples.request("je-pleegkind").withQuery("na", "24")));
        assertEquals(6, second.select(".dossiers > li").size());
        assertInstanceOf(Answer.NotFound.class, termDossiers(library, Samples.request("hechting")));
    }

    @Test
    void whatIsMadeUpSaysSoInTheFactsOfItsRowOrTile() {
        FakeLibrary library =
                new FakeLibrary().with(Samples.articleCard(1, "Echt")).with(Samples.dossierCard(1, "Verzonnen"));
        Document page = Rendered.html(front(library, Samples.request()));
        assertEquals(
                List.of("Voorbeeld · 6 artikelen · 28 minuten lezen"),
                page.select("p:has(> .sample)").eachText());
        assertEquals(1, page.select(".dossiers .sample").size());
        assertEquals(
                1,
                Rendered.html(new DossiersBlock(library, taxonomy)
                                .render(Samples.request())
                                .orElseThrow())
                        .select(".sample")
                        .size());
        Document dossier =
                Rendered.html(dossier(new FakeLibrary().with(Samples.dossier(Samples.dossierCard(2, "Verzonnen")))));
        assertEquals(1, dossier.select(".steps .sample").size());
    }

    @Test
    void aThemeWithNothingInItSaysSo() {
        Document page = Rendered.html(term(TermKind.THEME, new FakeLibrary(), Samples.request("gedrag")));
        assertEquals("Gedrag", page.select("h1").text());
        assertEquals("Hier staat nog niets", page.select(".empty h2").text());
    }

    @Test
    void anUnknownPillarOrThemeIsNotFound() {
        assertInstanceOf(Answer.NotFound.class, term(TermKind.PILLAR, full(), Samples.request("hechting")));
        assertInstanceOf(Answer.NotFound.class, term(TermKind.THEME, full(), Samples.request("%00")));
    }

    @Test
    void termsAreNamedInTheLanguageOfThePage() {
        Document page = Rendered.html(
                term(TermKind.PILLAR, full(), Samples.request("je-pleegkind").inEnglish()));
        assertEquals("Your foster child", page.select("h1").text());
        assertEquals("nl", page.select(".list h3 a").attr("lang"));
    }

    @Test
    void aDossierShowsItsArticlesInOrderWithTheTimeInAll() {
        FakeLibrary library =
                new FakeLibrary().with(Samples.dossier(Samples.articleCard(2, "Eerst"), Samples.articleCard(1, "Dan")));
        Answer answer = dossier(library);
        Document page = Rendered.html(answer);
        assertEquals(List.of("Eerst", "Dan"), page.select(".steps h3").eachText());
        assertTrue(page.text().contains("2 artikelen · 11 minuten lezen"));
        assertEquals(1, page.select("svg.cover").size());
        assertEquals(
                "Collection", Rendered.page(answer).head().structured().get(0).get("@type"));
    }

    @Test
    void aDossierWithoutArticlesSaysSo() {
        Document page = Rendered.html(dossier(new FakeLibrary().with(Samples.dossier())));
        assertTrue(page.text().contains("Er staan nog geen artikelen in dit dossier."));
    }

    @Test
    void hostileTitlesAreJustText() {
        FakeLibrary library =
                new FakeLibrary().with(Samples.articleCard(1, HOSTILE)).with(Samples.dossierCard(1, HOSTILE));
        Document page = Rendered.html(front(library, Samples.request()));
        assertEquals(HOSTILE, page.select(".list h3").text());
        assertEquals(HOSTILE, page.select(".dossiers h3").text());
        assertTrue(page.select("[onclick], [onmouseover], b").isEmpty());
    }

    @Test
    void noPageHasInlineStyleOrScript() {
        for (Answer answer : List.of(
                front(full(), Samples.request()),
                term(TermKind.PILLAR, full(), Samples.request("je-pleegkind")),
                dossier(new FakeLibrary().with(Samples.dossier(Samples.articleCard(1, "Een")))),
                new DossiersPage(full(), taxonomy, templates).handle(Samples.request()))) {
            Document page = Rendered.html(answer);
            assertTrue(page.select("[style], style, script:not([src])").isEmpty());
            assertEquals(1, page.select("h1").size());
        }
    }

    @Test
    void homeBlocksShowWhatThereIs() {
        FakeRequest request = Samples.request();
        assertEquals(
                5,
                Rendered.html(new PillarsBlock(full(), taxonomy).render(request).orElseThrow())
                        .select("li")
                        .size());
        assertEquals(
                4,
                Rendered.html(new NewestBlock(full(), taxonomy).render(request).orElseThrow())
                        .select("li")
                        .size());
        assertEquals(
                4,
                Rendered.html(new DossiersBlock(full(), taxonomy)
                                .render(request)
                                .orElseThrow())
                        .select("li")
                        .size());
        assertEquals(Optional.empty(), new NewestBlock(new FakeLibrary(), taxonomy).render(request));
        assertEquals(Optional.empty(), new DossiersBlock(new FakeLibrary(), taxonomy).render(request));
        assertEquals(
                Optional.empty(), new PillarsBlock(new FakeLibrary(), new FakeTaxonomy(List.of())).render(request));
    }

    private static FakeLibrary full() {
        FakeLibrary library = new FakeLibrary();
        for (int i = 0; i < 25; i++) {
            library.with(Samples.articleCard(i, "Artikel " + i));
        }
        for (int i = 0; i < 7; i++) {
            library.with(Samples.dossierCard(i, "Dossier " + i));
        }
        return library;
    }

    private Answer front(FakeLibrary library, FakeRequest request) {
        return new LibraryPage(library, taxonomy, templates).handle(request);
    }

    private Answer term(TermKind kind, FakeLibrary library, FakeRequest request) {
        return new TermPage(kind, library, taxonomy, templates).handle(request);
    }

    private Answer termDossiers(FakeLibrary library, FakeRequest request) {
        return new TermDossiersPage(TermKind.PILLAR, library, taxonomy, templates).handle(request);
    }

    private Elements dossierLinks(FakeLibrary library) {
        return Rendered.html(term(TermKind.PILLAR, library, Samples.request("je-pleegkind")))
                .select("a[href$=/dossiers]");
    }

    private Answer dossier(FakeLibrary library) {
        return new DossierPage(library, taxonomy, templates).handle(Samples.request("hechting-stap-voor-stap"));
    }
}
