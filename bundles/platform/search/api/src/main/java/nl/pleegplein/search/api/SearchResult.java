package nl.pleegplein.search.api;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.text.api.SafeHtml;

/**
 * What was found.
 *
 * @param total how many items match that the viewer may read
 * @param hits one page of them
 * @param facets counts by kind, pillar, theme and audience, in that order, of what matches
 * @param correction what may have been meant, when that would find more; only words of public items
 */
public record SearchResult(long total, List<Hit> hits, List<Facet> facets, Optional<String> correction) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /**
     * @param title the title with the found words in {@code <mark>}
     * @param snippet the piece of the text that fits best, the same way
     */
    public record Hit(ContentItem item, SafeHtml title, SafeHtml snippet) {}

    /** @param name {@code kind}, {@code pillar}, {@code theme} or {@code audience} */
    public record Facet(String name, List<Count> counts) {
        public Facet {
            counts = List.copyOf(counts);
        }
    }

    /** @param value the kind or slug */
    public record Count(String value, long count) {}
}
