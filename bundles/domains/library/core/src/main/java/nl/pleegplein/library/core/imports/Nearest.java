package nl.pleegplein.library.core.imports;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what was meant, by edit distance (Levenshtein). */
final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** {@code (did you mean 'x'?)} with a space before it, or nothing. */
    static String hint(String written, Collection<String> known) {
        int allowed = Math.min(3, Math.max(1, written.length() / 3));
        return known.stream()
                .filter(candidate -> distance(written, candidate) <= allowed)
                .min(Comparator.<String>comparingInt(candidate -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> " (did you mean '" + candidate + "'?)")
                .orElse("");
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3 || a.length() > LONGEST || b.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
