package nl.pleegplein.search.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.search.api.SearchResult;
import nl.pleegplein.search.api.SearchResult.Count;
import nl.pleegplein.search.api.SearchResult.Facet;
import nl.pleegplein.search.api.SearchResult.Hit;
import nl.pleegplein.text.api.SafeHtml;
import nl.pleegplein.web.testing.FakeRequest;

/** What a search may find. */
public final class Samples {
    private Samples() {}

    public static Hit hit(String slug, String title, String snippet) {
        return hit(slug, title, snippet, false);
    }

    /** @param demonstration whether the item is made up to show the platform */
    public static Hit hit(String slug, String title, String snippet, boolean demonstration) {
        Instant updated = Instant.parse("2026-03-03T09:00:00Z");
        ContentItem item = new ContentItem(
                new ContentRef("article", slug),
                "/bibliotheek/" + slug,
                slug,
                "In het kort",
                "nl",
                Set.of("public"),
                List.of("je-pleegkind", "samenwerken"),
                List.of("hechting"),
                List.of(),
                List.of("pleeggrootouder"),
                Optional.empty(),
                Optional.empty(),
                demonstration,
                updated,
                updated,
                1);
        return new Hit(item, new SafeHtml(title), new SafeHtml(snippet));
    }

    /** A full page of many. */
    public static SearchResult many(long total) {
        List<Hit> hits = IntStream.range(0, 10)
                .mapToObj(i -> hit("school-" + i, "Naar <mark>school</mark>", "De eerste <mark>school</mark>dag."))
                .toList();
        return new SearchResult(total, hits, facets(total), Optional.empty());
    }

    static SearchResult nothing(String correction) {
        return new SearchResult(0, List.of(), facets(0), Optional.of(correction).filter(words -> !words.isEmpty()));
    }

    private static List<Facet> facets(long total) {
        return total == 0
                ? List.of()
                : List.of(
                        new Facet("kind", List.of(new Count("article", total))),
                        new Facet("pillar", List.of(new Count("je-pleegkind", 15), new Count("samenwerken", 8))),
                        new Facet("theme", List.of(new Count("hechting", 4), new Count("nergens", 2))),
                        new Facet("audience", List.of()));
    }

    static FakeRequest request(String address) {
        return FakeRequest.to(address).withTextsBeside(SearchSection.class);
    }
}
