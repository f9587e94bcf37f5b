package nl.pleegplein.text.core;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.text.api.Heading;

/** The headings of one text as they come by. */
final class Contents {
    // Ids of the page around the text, such as "main", must not come back inside it.
    static final String PREFIX = "kop-";

    private static final int TOP = 2;
    private static final int DEEPEST = 4;
    private static final int MAX_ANCHOR = 60;

    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private int tables;

    /** Adds a heading. Its level never skips one, since screen readers announce the structure by it. */
    Heading add(int level, String text) {
        int previous =
                headings.isEmpty() ? TOP - 1 : headings.get(headings.size() - 1).level();
        int allowed = Math.min(Math.max(TOP, Math.min(DEEPEST, level)), previous + 1);
        Heading heading = new Heading(allowed, text, unique(anchor(text)));
        headings.add(heading);
        return heading;
    }

    List<Heading> headings() {
        return headings;
    }

    int nextTable() {
        tables++;
        return tables;
    }

    static String anchor(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = ascii.length() > MAX_ANCHOR ? ascii.substring(0, MAX_ANCHOR) : ascii;
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return PREFIX + (trimmed.isEmpty() ? "0" : trimmed);
    }

    private String unique(String anchor) {
        String candidate = anchor;
        while (!anchors.add(candidate)) {
            candidate = anchor + "-" + repeats.merge(anchor, 2, (used, first) -> used + 1);
        }
        return candidate;
    }
}
