package nl.pleegplein.content.core;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.Term;

/** Where terms without a place of their own stand: where they stood, or after all others. */
final class Places {
    private final Map<String, Integer> present;
    private int next;

    Places(List<Term> present) {
        this.present = present.stream().collect(Collectors.toMap(Term::slug, Term::position));
        this.next = present.stream().mapToInt(Term::position).max().orElse(-1) + 1;
    }

    int of(String slug) {
        Integer known = present.get(slug);
        if (known != null) {
            return known;
        }
        next++;
        return next - 1;
    }
}
