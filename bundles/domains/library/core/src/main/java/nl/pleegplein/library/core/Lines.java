package nl.pleegplein.library.core;

import java.util.List;

/** Short texts without line breaks, kept in one column, one on each line. */
final class Lines {
    private Lines() {}

    static String join(List<String> values) {
        return String.join("\n", values);
    }

    static List<String> split(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n", -1));
    }
}
