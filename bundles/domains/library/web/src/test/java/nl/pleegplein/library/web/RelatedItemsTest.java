package nl.pleegplein.library.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.library.web.view.ArticleView.RelatedLink;
import nl.pleegplein.search.api.Search;
import org.junit.jupiter.api.Test;

class RelatedItemsTest {
    private static final List<RelatedLink> NEWEST =
            List.of(new RelatedLink("/bibliotheek/artikel-1", "Van hetzelfde thema", Optional.of("article")));

    private final RelatedItems related =
            new RelatedItems(new FakeLibrary().with(Samples.articleCard(1, "Van hetzelfde thema")));

    @Test
    void withoutSearchTheNewestOfTheThemeAreShown() {
        assertEquals(NEWEST, links());
    }

    @Test
    void searchIsAskedWhileItIsThere() {
        Search present = finding(List.of(item("training", "Basis van hechting")));
        related.bindSearch(present);
        assertEquals(List.of(new RelatedLink("/training/1", "Basis van hechting", Optional.empty())), links());
        related.unbindSearch(present);
        assertEquals(NEWEST, links());
    }

    @Test
    void aSearchThatFailsOrFindsNothingCostsNothing() {
        related.bindSearch(finding(List.of()));
        assertEquals(NEWEST, links());
        related.bindSearch(search(() -> {
            throw new IllegalStateException("broken");
        }));
        assertEquals(NEWEST, links());
    }

    private List<RelatedLink> links() {
        return related.to(Samples.article(), Viewer.visitor());
    }

    private static Search finding(List<ContentItem> items) {
        return search(() -> items);
    }

    /** A search that can do nothing else than tell what is related. */
    private static Search search(Supplier<List<ContentItem>> related) {
        return (Search) Proxy.newProxyInstance(
                Search.class.getClassLoader(), new Class<?>[] {Search.class}, (search, method, arguments) -> {
                    if (method.getName().equals("related")) {
                        return related.get();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ContentItem item(String kind, String title) {
        return new ContentItem(
                new ContentRef(kind, "1"),
                "/" + kind + "/1",
                title,
                "",
                "nl",
                Set.of("public"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Samples.NOW,
                Samples.NOW,
                1);
    }
}
