package nl.pleegplein.library.core.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Guesses among the many slugs of a folder; only the first ones are worked out, since each looks at all of them. */
final class Hints {
    private static final int MOST = 100;

    private final Collection<String> known;
    private final Map<String, String> given = new HashMap<>();

    Hints(Collection<String> known) {
        this.known = known;
    }

    /** As {@link Nearest#hint}. */
    String of(String written) {
        return given.size() < MOST
                ? given.computeIfAbsent(written, slug -> Nearest.hint(slug, known))
                : given.getOrDefault(written, "");
    }
}
