package nl.pleegplein.profiles.core;

import java.util.List;
import nl.pleegplein.profiles.api.Field;

/** How values stand in one column. */
final class Kept {
    static final int LONGEST = 4000;
    private static final String BETWEEN = "\n";

    private Kept() {}

    static String of(Field field, List<String> values) {
        return field.kind().isText() ? String.join("", values) : String.join(BETWEEN, values);
    }

    static List<String> values(Field field, String kept) {
        if (kept.isEmpty()) {
            return List.of();
        }
        return field.kind().isText() ? List.of(kept) : List.of(kept.split(BETWEEN, -1));
    }
}
