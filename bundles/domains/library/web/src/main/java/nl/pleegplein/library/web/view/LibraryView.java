package nl.pleegplein.library.web.view;

import java.util.List;

/** The front page of the library. Later pages of its articles show the articles alone. */
public record LibraryView(
        List<PillarTile> pillars,
        List<DossierTile> dossiers,
        boolean moreDossiers,
        ArticleList articles,
        List<ThemeCount> themes,
        FeedLinks feeds) {
    public LibraryView {
        pillars = List.copyOf(pillars);
        dossiers = List.copyOf(dossiers);
        themes = List.copyOf(themes);
    }
}
