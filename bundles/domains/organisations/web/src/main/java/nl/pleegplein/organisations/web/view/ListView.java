package nl.pleegplein.organisations.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The organisations, or some of them.
 *
 * @param kind the id of the one that was chosen, or empty
 * @param region the id of the one that was chosen, or empty
 * @param first where the list begins, when this is further on
 */
public record ListView(
        List<Row> rows,
        List<Choice> kinds,
        List<Choice> regions,
        String kind,
        String region,
        Optional<String> first,
        Optional<String> next) {
    public boolean isNarrowed() {
        return !kind.isEmpty() || !region.isEmpty();
    }
}
