package nl.pleegplein.web.shell.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.web.shell.pages.LayoutModel.SearchBox;

/**
 * The home page: bands under each other, each as wide as the page or of two halves.
 *
 * @param away whether a section is expected back
 */
public record HomeView(Optional<SearchBox> search, List<Band> bands, boolean away) {
    public record Band(List<Content> parts) {}
}
