package nl.pleegplein.library.web.view;

import java.util.List;
import java.util.Optional;

/** All dossiers, a page at a time. */
public record DossiersView(List<DossierTile> dossiers, Optional<String> first, Optional<String> next) {
    public DossiersView {
        dossiers = List.copyOf(dossiers);
    }
}
