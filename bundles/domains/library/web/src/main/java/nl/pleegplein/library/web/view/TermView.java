package nl.pleegplein.library.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A pillar or theme with what there is about it.
 *
 * @param tone of a pillar; empty for a theme
 * @param allDossiers where the rest of the dossiers is, when there are more
 */
public record TermView(
        String tone,
        String title,
        String summary,
        List<DossierTile> dossiers,
        Optional<String> allDossiers,
        ArticleList articles,
        FeedLinks feeds) {
    public TermView {
        dossiers = List.copyOf(dossiers);
    }

    public boolean isEmpty() {
        return dossiers.isEmpty() && articles.rows().isEmpty();
    }
}
