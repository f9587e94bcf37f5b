package nl.pleegplein.library.web.view;

import java.util.List;

/**
 * The pillar and themes of an item.
 *
 * @param tone of its main pillar; empty when that is unknown
 * @param links the main pillar first
 */
public record Labels(String tone, List<TitledLink> links) {
    public Labels {
        links = List.copyOf(links);
    }

    /** The main pillar alone, for lists. */
    public Labels main() {
        return new Labels(tone, links.stream().limit(1).toList());
    }

    public String cssClass() {
        return tone.isEmpty() ? "pillar" : "pillar p-" + tone;
    }
}
