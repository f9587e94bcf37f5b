package nl.pleegplein.search.web.view;

import java.time.Instant;
import java.util.Optional;
import nl.pleegplein.text.api.SafeHtml;

/**
 * One item that was found.
 *
 * @param tone of its main pillar; empty when that is unknown
 * @param language of the item, for who listens to it
 */
public record HitRow(
        String tone,
        Optional<String> pillar,
        Optional<String> kind,
        String path,
        String language,
        boolean demonstration,
        SafeHtml title,
        SafeHtml snippet,
        Instant updated) {
    public String cssClass() {
        return tone.isEmpty() ? "pillar" : "pillar p-" + tone;
    }
}
