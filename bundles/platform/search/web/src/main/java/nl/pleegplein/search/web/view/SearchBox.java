package nl.pleegplein.search.web.view;

import java.util.List;

/**
 * The search form.
 *
 * @param text what was typed
 * @param kept what was chosen stays chosen with other words
 */
public record SearchBox(String text, List<Kept> kept) {
    public SearchBox {
        kept = List.copyOf(kept);
    }

    /** A hidden field. */
    public record Kept(String name, String value) {}
}
