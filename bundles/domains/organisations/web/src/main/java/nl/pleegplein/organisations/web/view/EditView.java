package nl.pleegplein.organisations.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The form of an organisation.
 *
 * @param row what it is now; empty for a new one
 * @param base where the pages about it begin
 * @param back the list that this came from
 * @param whole whether all of it can be changed
 * @param said key of a text that says what was just done, or empty
 */
public record EditView(
        Optional<Row> row,
        String base,
        String back,
        boolean whole,
        List<Choice> kinds,
        List<Choice> regions,
        Form form,
        String said) {
    public boolean isEnded() {
        return row.filter(Row::ended).isPresent();
    }
}
