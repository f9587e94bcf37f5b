package nl.pleegplein.library.web.view;

import java.util.List;
import java.util.Optional;

/**
 * Dossiers, a page at a time: all, or those of a pillar or theme.
 *
 * @param introduction empty where the title says enough
 * @param first the path of the first page, when this is a later one
 * @param next the path of the next page, when there is one
 */
public record DossiersView(
        String title, String introduction, List<DossierTile> dossiers, Optional<String> first, Optional<String> next) {
    public DossiersView {
        dossiers = List.copyOf(dossiers);
    }
}
