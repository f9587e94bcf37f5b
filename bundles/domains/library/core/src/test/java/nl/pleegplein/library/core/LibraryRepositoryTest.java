package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Dossier;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.persistence.api.Cursor;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;

@Database(domain = "library")
class LibraryRepositoryTest {
    private static final Provenance ORIGIN = new Provenance("test", "hash");
    private static final Viewer VISITOR = Viewer.visitor();

    private final LibraryOn on;

    LibraryRepositoryTest(TestDatabase database) {
        this.on = new LibraryOn(database);
    }

    private void put(Drafts.Builder... drafts) {
        for (Drafts.Builder draft : drafts) {
            on.put(draft.draft(), ORIGIN);
        }
    }

    private Article article(String slug) {
        return ((Found.Here<Article>) on.library.article(slug, VISITOR)).item();
    }

    @DatabaseTest
    void anArticleComesBackAsItWasPut() {
        put(Drafts.article("een").pillars("samenwerken", "je-pleegkind"));

        Article article = article("een");

        assertEquals("Titel een", article.title());
        assertEquals(List.of("samenwerken", "je-pleegkind"), article.pillars());
        assertEquals(List.of("verlengde pleegzorg"), article.keywords());
        assertEquals(List.of("netwerkpleegouder"), article.audiences());
        assertEquals(List.of(Drafts.ANNA, Drafts.BEN), article.checks());
        assertEquals(OptionalInt.of(2015), article.sources().get(0).year());
        assertEquals(LocalDate.parse("2027-11-03"), article.reviewBy());
        assertEquals("2026-11-03T00:00:00Z", article.updated().toString());
        assertEquals("Kopje", article.headings().get(0).text());
        assertTrue(article.html().value().contains("<h2"), article.html().value());
        assertEquals(1, article.revision());
    }

    @DatabaseTest
    void anArticlePageTakesAtMostFourStatements() {
        put(Drafts.article("een"), Drafts.article("twee"), Drafts.article("drie"));
        on.put(Drafts.dossier("samen", "een", "twee", "drie"), ORIGIN);

        int statements = on.database.statements().count(() -> article("twee"));

        assertTrue(statements <= 4, statements + " statements");
    }

    @DatabaseTest
    void aListOfArticlesTakesOneStatement() {
        put(Drafts.article("een"), Drafts.article("twee"));

        ArticleFilter filter = ArticleFilter.ofTheme("hechting");

        assertEquals(
                1, on.database.statements().count(() -> on.library.articles(filter, Optional.empty(), 20, VISITOR)));
    }

    @DatabaseTest
    void aListOfDossiersTakesTwoStatements() {
        put(Drafts.article("een"), Drafts.article("twee"));
        on.put(Drafts.dossier("samen", "een", "twee"), ORIGIN);
        on.put(Drafts.dossier("alleen", "een"), ORIGIN);

        assertEquals(
                2,
                on.database
                        .statements()
                        .count(() -> on.library.dossiers(ContentFilter.ALL, Optional.empty(), 20, VISITOR)));
    }

    @DatabaseTest
    void pagingShowsEveryArticleOnceNewestFirst() {
        for (int n = 0; n < 23; n++) {
            put(Drafts.article("artikel-" + n).updated("2026-10-1" + n % 4));
        }

        List<Card> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<Card> slice = on.library.articles(ArticleFilter.ofTheme("hechting"), after, 5, VISITOR);
            read.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());

        assertEquals(23, read.stream().map(Card::id).distinct().count());
        assertEquals(23, read.size());
        for (int n = 1; n < read.size(); n++) {
            assertTrue(!read.get(n).updated().isAfter(read.get(n - 1).updated()));
        }
        assertEquals(
                read.stream().map(Card::id).toList(),
                on.newest().stream().map(Card::id).toList());
    }

    @DatabaseTest
    void aFilterNeedsAllOfItsTerms() {
        put(
                Drafts.article("een").pillars("samenwerken").themes("school", "geld"),
                Drafts.article("twee").pillars("samenwerken").themes("school"),
                Drafts.article("drie").themes("school"));

        ArticleFilter filter = new ArticleFilter(
                Optional.of("samenwerken"),
                Optional.of("school"),
                Optional.of("netwerkpleegouder"),
                Optional.of("verlengde-pleegzorg"));

        List<Card> cards =
                on.library.articles(filter, Optional.empty(), 20, VISITOR).items();
        assertEquals(
                List.of("/bibliotheek/twee", "/bibliotheek/een"),
                cards.stream().map(Card::path).toList());
    }

    @DatabaseTest
    void oddSlugsCursorsAndFiltersDoNoHarm() {
        put(Drafts.article("een"));

        for (String odd : List.of("", "..", "a b", "een\u0000", "Een", "x".repeat(5000), "%2e", "'; drop table")) {
            assertInstanceOf(Found.Unknown.class, on.library.article(odd, VISITOR));
            assertInstanceOf(Found.Unknown.class, on.library.dossier(odd, VISITOR));
            assertEquals(
                    Slice.empty(), on.library.articles(ArticleFilter.ofPillar(odd), Optional.empty(), 20, VISITOR));
        }
        String farAway = Cursor.of("+999999999-12-31T23:59:59Z", new UUID(0, 0)).encode();
        for (String odd : List.of("", "x", "\u0000", "AAAA", "x".repeat(5000), farAway)) {
            assertThrows(
                    InvalidInputException.class,
                    () -> on.library.articles(ArticleFilter.ALL, Optional.of(odd), 20, VISITOR));
        }
        assertEquals(List.of(), on.library.cards(List.of("x", "", "\u0000"), VISITOR));
    }

    @DatabaseTest
    void anOldSlugLeadsToTheNewOne() {
        put(Drafts.article("nieuw").formerly("oud", "ouder"));

        assertEquals(new Found.Moved<>("/bibliotheek/nieuw"), on.library.article("oud", VISITOR));
        assertEquals(new Found.Moved<>("/bibliotheek/nieuw"), on.library.article("ouder", VISITOR));
    }

    @DatabaseTest
    void aWithdrawnArticleSaysSoAndStandsInNoList() {
        put(Drafts.article("een").formerly("oud"), Drafts.article("twee"));
        on.put(Drafts.dossier("samen", "een", "twee"), ORIGIN);
        on.events.kinds();

        put(Drafts.article("een").formerly("oud").withdrawn());

        assertInstanceOf(Found.Withdrawn.class, on.library.article("een", VISITOR));
        assertInstanceOf(Found.Withdrawn.class, on.library.article("oud", VISITOR));
        assertEquals(1, on.newest().size());
        assertEquals(Map.of("je-pleegkind", 1L), on.library.countsByPillar(VISITOR));
        assertEquals(
                1,
                ((Found.Here<Dossier>) on.library.dossier("samen", VISITOR))
                        .item()
                        .articles()
                        .size());
        assertEquals(List.of("article.removed"), on.events.kinds());
    }

    @DatabaseTest
    void anArticleKnowsItsPlaceInItsDossiers() {
        put(Drafts.article("een"), Drafts.article("weg"), Drafts.article("twee"), Drafts.article("drie"));
        on.put(Drafts.dossier("samen", "een", "weg", "twee", "drie"), ORIGIN);
        on.put(Drafts.dossier("begin", "twee", "drie"), ORIGIN);
        put(Drafts.article("weg").withdrawn());

        List<Article.DossierLink> links = article("twee").dossiers();

        assertEquals(
                List.of("begin", "samen"),
                links.stream().map(Article.DossierLink::slug).toList());
        assertEquals(Optional.empty(), links.get(0).previous());
        assertEquals("drie", links.get(0).next().orElseThrow().slug());
        assertEquals("een", links.get(1).previous().orElseThrow().slug());
    }

    @DatabaseTest
    void aDossierHoldsItsArticlesInOrder() {
        put(Drafts.article("een"), Drafts.article("twee"), Drafts.article("drie"));
        on.put(Drafts.dossier("samen", "drie", "een", "twee"), ORIGIN);

        Dossier dossier = ((Found.Here<Dossier>) on.library.dossier("samen", VISITOR)).item();

        assertEquals(
                List.of("/bibliotheek/drie", "/bibliotheek/een", "/bibliotheek/twee"),
                dossier.articles().stream().map(Card::path).toList());
        Card card = on.library
                .dossiers(ContentFilter.ofPillar("je-pleegkind"), Optional.empty(), 20, VISITOR)
                .items()
                .get(0);
        assertEquals(3, card.checks());
        assertEquals(3, card.minutes());
    }

    @DatabaseTest
    void cardsComeInTheOrderAskedFor() {
        put(Drafts.article("een"), Drafts.article("twee"), Drafts.article("weg").withdrawn());
        on.put(Drafts.dossier("samen", "een"), ORIGIN);
        List<String> ids = new ArrayList<>(on.newest().stream().map(Card::id).toList());
        ids.add(on.library
                .dossiers(ContentFilter.ALL, Optional.empty(), 1, VISITOR)
                .items()
                .get(0)
                .id());

        assertEquals(ids, on.library.cards(ids, VISITOR).stream().map(Card::id).toList());
    }
}
