package nl.pleegplein.library.web.view;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of articles.
 *
 * @param first the path of the first page, when this is a later one
 * @param next the path of the next page, when there is one
 */
public record ArticleList(List<ArticleRow> rows, Optional<String> first, Optional<String> next) {
    public ArticleList {
        rows = List.copyOf(rows);
    }

    public boolean isFirstPage() {
        return first.isEmpty();
    }
}
