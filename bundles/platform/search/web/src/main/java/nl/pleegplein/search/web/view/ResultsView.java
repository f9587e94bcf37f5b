package nl.pleegplein.search.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param text what was typed; may be empty
 * @param correction what may have been meant
 * @param chosen what is narrowed by; each leads to the same without it
 * @param everywhere the same words in everything
 */
public record ResultsView(
        String text,
        long total,
        Optional<TitledLink> correction,
        List<TitledLink> chosen,
        String everywhere,
        List<FacetGroup> facets,
        List<HitRow> hits,
        Optional<OrderLinks> orders,
        Pages pages) {
    public ResultsView {
        chosen = List.copyOf(chosen);
        facets = List.copyOf(facets);
        hits = List.copyOf(hits);
    }
}
