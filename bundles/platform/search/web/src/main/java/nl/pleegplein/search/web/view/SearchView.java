package nl.pleegplein.search.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The search page.
 *
 * @param results absent when nothing was asked for
 * @param themes ways to begin; empty when there are hits
 */
public record SearchView(SearchBox box, Optional<ResultsView> results, List<TitledLink> themes) {
    public SearchView {
        themes = List.copyOf(themes);
    }
}
