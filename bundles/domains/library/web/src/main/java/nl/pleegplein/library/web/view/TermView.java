package nl.pleegplein.library.web.view;

import java.util.List;

/**
 * A pillar or theme with what there is about it.
 *
 * @param tone of a pillar; empty for a theme
 */
public record TermView(
        String tone, String title, String summary, List<DossierTile> dossiers, ArticleList articles, FeedLinks feeds) {
    public TermView {
        dossiers = List.copyOf(dossiers);
    }

    public boolean isEmpty() {
        return dossiers.isEmpty() && articles.rows().isEmpty();
    }
}
