package nl.pleegplein.organisations.web.view;

import java.util.List;
import java.util.Optional;

/**
 * All organisations, for operators.
 *
 * @param state {@code ACTIVE}, {@code ENDED} or empty
 * @param said key of a text that says what was just done, or empty
 */
public record SearchView(List<Row> rows, String text, String state, Optional<String> next, String said) {}
