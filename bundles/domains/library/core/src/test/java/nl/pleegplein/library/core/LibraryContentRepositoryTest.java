package nl.pleegplein.library.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Source;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.persistence.testing.Database;
import nl.pleegplein.persistence.testing.DatabaseTest;
import nl.pleegplein.persistence.testing.TestDatabase;
import nl.pleegplein.text.api.SafeHtml;

@Database(domain = "library")
class LibraryContentRepositoryTest {
    private static final Provenance ORIGIN = new Provenance("test", "hash");
    private static final Viewer VISITOR = Viewer.visitor();
    /** Walks through all items and asks for one that is not there. */
    private static final ChangeFeeds WALK = (kind, cursor, limit, items) -> {
        Set<UUID> ids = new HashSet<>(items.idsAfter(cursor.map(UUID::fromString), limit));
        ids.add(new UUID(7, 7));
        return new Changes(items.load(ids), "", false, false);
    };

    private final LibraryOn on;
    private final ArticleContent articles;
    private final DossierContent dossiers;

    LibraryContentRepositoryTest(TestDatabase database) {
        on = new LibraryOn(database);
        articles = new ArticleContent(on.articles, WALK);
        dossiers = new DossierContent(on.dossiers, WALK);
        on.put(Drafts.article("een").text("Over *vertrouwen*.").draft(), ORIGIN);
        on.put(Drafts.article("twee").pillars("samenwerken").formerly("oud").draft(), ORIGIN);
        on.put(Drafts.article("weg").withdrawn().draft(), ORIGIN);
        on.put(Drafts.dossier("samen", "een", "twee"), ORIGIN);
    }

    @DatabaseTest
    void itemsArePublicAndCarryTheirTerms() {
        ContentItem item = articles.byPath("/bibliotheek/een", VISITOR).orElseThrow();

        assertEquals(Set.of(Readers.PUBLIC), item.readers());
        assertEquals(List.of("je-pleegkind"), item.pillars());
        assertEquals(List.of("verlengde pleegzorg"), item.keywords());
        assertEquals(
                item,
                articles.visible(Set.of(item.ref().id(), "x"), VISITOR)
                        .get(item.ref().id()));
        assertTrue(text(item).contains("<em>vertrouwen</em>"));
        assertEquals(
                "/bibliotheek/dossier/samen",
                dossiers.byPath("/bibliotheek/dossier/samen", VISITOR)
                        .orElseThrow()
                        .path());
    }

    private String text(ContentItem item) {
        String id = item.ref().id();
        return articles.texts(Set.of(id), VISITOR).get(id).value();
    }

    @DatabaseTest
    void theTextsOfManyArticlesTakeAsManyStatementsAsThatOfOne() {
        for (int n = 0; n < 10; n++) {
            on.put(
                    Drafts.article("nummer-" + n)
                            .checkedBy(new Check("Referent " + n, "arts", LocalDate.parse("2026-10-01")))
                            .draft(),
                    ORIGIN);
        }
        Set<String> ids = articles.newest(ContentFilter.ALL, Optional.empty(), 10, VISITOR).items().stream()
                .map(item -> item.ref().id())
                .collect(Collectors.toSet());
        Map<String, SafeHtml> texts = new HashMap<>();
        List<String> statements = on.database.statements().during(() -> texts.putAll(articles.texts(ids, VISITOR)));
        assertEquals(10, texts.size());
        assertTrue(texts.values().stream().allMatch(text -> text.value().contains("Referent ")));
        assertEquals(3, statements.size(), statements.toString());
    }

    @DatabaseTest
    void theTextOfAnArticleForElsewhereSaysWhatItStandsOn() {
        ArticleDraft draft = Drafts.article("bewezen")
                .checkedBy(new Check("Anna <b>\"J\"</b>", "arts & ouder", LocalDate.parse("2026-10-01")))
                .draft();
        on.put(
                new ArticleDraft(
                        draft.item(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Source(
                                        "Wet & \"regel\"", "Overheid", "https://a.nl/?b=1&c='d'", OptionalInt.of(2015)),
                                new Source("Vals", "X", "javascript:alert(1)", OptionalInt.empty())),
                        draft.checks(),
                        draft.reviewBy()),
                ORIGIN);
        ContentItem item = articles.byPath("/bibliotheek/bewezen", VISITOR).orElseThrow();

        String html = text(item);

        assertTrue(html.contains("<h2 id=\"kop-kopje\""), html);
        assertTrue(
                html.endsWith("<section><h2>Bronnen</h2><ul>"
                        + "<li><a href=\"https://a.nl/?b=1&amp;c=&#39;d&#39;\" rel=\"noopener noreferrer external\">"
                        + "Wet &amp; &#34;regel&#34;</a>, Overheid, 2015</li><li>Vals, X</li></ul></section>\n"
                        + "<section><h2>Gecontroleerd door</h2><ul>"
                        + "<li>Anna &lt;b&gt;&#34;J&#34;&lt;/b&gt;, arts &amp; ouder,"
                        + " <time datetime=\"2026-10-01\">1 oktober 2026</time></li></ul></section>"),
                html);
        assertEquals(
                "x\n<section><h2>Checked by</h2><ul><li>Ben Smit, pleegouder,"
                        + " <time datetime=\"2026-10-02\">2 October 2026</time></li></ul></section>",
                Evidence.after(new SafeHtml("x"), List.of(), List.of(Drafts.BEN), "en")
                        .value());
    }

    @DatabaseTest
    void noItemStandsAtAnOldAWithdrawnOrAnotherPath() {
        for (String path : List.of(
                "/bibliotheek/oud",
                "/bibliotheek/weg",
                "/bibliotheek/dossier/samen",
                "/bibliotheek",
                "/bibliotheek/",
                "/",
                "",
                "/bibliotheek/een/")) {
            assertEquals(Optional.empty(), articles.byPath(path, VISITOR), path);
        }
    }

    @DatabaseTest
    void changesTellWhatIsThereAndWhatIsNot() {
        List<String> present = new ArrayList<>();
        int absent = 0;
        for (ContentChange change : articles.changesSince(Optional.empty(), 10).changes()) {
            if (change instanceof ContentChange.Present there) {
                present.add(there.item().path() + " " + there.text().contains("vertrouwen"));
            } else {
                absent++;
            }
        }

        assertEquals(Set.of("/bibliotheek/een true", "/bibliotheek/twee false"), Set.copyOf(present));
        assertEquals(2, absent);
        assertEquals(2, articles.count());
        assertEquals(1, dossiers.count());
    }

    @DatabaseTest
    void theNewestCanBeNarrowedAndPaged() {
        Slice<ContentItem> first = articles.newest(ContentFilter.ALL, Optional.empty(), 1, VISITOR);
        Slice<ContentItem> second = articles.newest(ContentFilter.ALL, first.next(), 1, VISITOR);

        assertEquals(
                List.of("/bibliotheek/twee"),
                first.items().stream().map(ContentItem::path).toList());
        assertEquals(
                List.of("/bibliotheek/een"),
                second.items().stream().map(ContentItem::path).toList());
        assertEquals(Optional.empty(), second.next());
        assertEquals(
                1,
                articles.newest(ContentFilter.ofPillar("samenwerken"), Optional.empty(), 10, VISITOR)
                        .items()
                        .size());
        assertEquals(
                List.of(
                        "/bibliotheek",
                        "/bibliotheek/pijler/je-pleegkind",
                        "/bibliotheek/pijler/samenwerken",
                        "/bibliotheek/thema/hechting"),
                articles.listingPaths());
    }
}
