package nl.pleegplein.operations.console;

import nl.pleegplein.search.api.IndexState;

/** How far search is, as text. */
final class SearchTable {
    private SearchTable() {}

    static String of(IndexState state) {
        Rows rows = new Rows("Kind", "In the index", "In the source", "Up to date");
        state.sources()
                .forEach(source -> rows.add(
                        source.kind(), source.indexed(), source.present(), source.upToDate() ? "yes" : "following"));
        String line = "Search (" + state.engine() + ") " + (state.available() ? "answers" : "is away")
                + (state.message().isEmpty() ? "" : ": " + state.message());
        String busy = state.relating() ? ", and finds out what resembles what" : "";
        return line + busy + System.lineSeparator() + rows;
    }
}
