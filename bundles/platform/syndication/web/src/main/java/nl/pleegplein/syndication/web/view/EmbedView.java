package nl.pleegplein.syndication.web.view;

import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.text.api.SafeHtml;

/**
 * An item on another site.
 *
 * @param style where the style sheet is
 * @param address of its own page
 * @param language of the item; what is said about it is in the language of the reader
 * @param html the whole text; empty for a summary card
 */
public record EmbedView(
        String style,
        String address,
        String language,
        String label,
        String tone,
        String title,
        String summary,
        Optional<Picture> picture,
        Optional<SafeHtml> html,
        boolean demonstration,
        Instant updated) {}
