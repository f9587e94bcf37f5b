package nl.pleegplein.profiles.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A field of a form, as it stands or as it was sent.
 *
 * @param control which part of a page shows it: {@code line}, {@code lines}, {@code one}, {@code many} or {@code picture}
 * @param hint empty for none
 * @param text what stands in a text
 * @param options of {@code one} and {@code many}
 * @param see who sees it: the id of one of {@link EditView#SEE}
 * @param fault key of a text
 */
public record Input(
        String id,
        String control,
        String label,
        String hint,
        int most,
        String text,
        List<Option> options,
        String see,
        Optional<String> fault) {
    /** The name in the form, and the place on the page. */
    public String name() {
        return "field-" + id;
    }

    public String seeName() {
        return "see-" + id;
    }

    /** The ids of what is said about it, or empty. */
    public String describedBy() {
        String ofHint = hint.isEmpty() ? "" : name() + "-hint";
        return fault.map(key -> (name() + "-fault " + ofHint).strip()).orElse(ofHint);
    }
}
