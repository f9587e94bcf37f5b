package nl.pleegplein.library.core.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.content.api.Term;
import nl.pleegplein.content.api.TermKind;

/** The terms that files may use, as they are when an import begins. */
record Terms(Map<TermKind, Set<String>> slugs) {
    static Terms of(Taxonomy taxonomy) {
        Map<TermKind, Set<String>> slugs = new EnumMap<>(TermKind.class);
        for (TermKind kind : TermKind.values()) {
            slugs.put(kind, taxonomy.terms(kind).stream().map(Term::slug).collect(Collectors.toUnmodifiableSet()));
        }
        return new Terms(slugs);
    }

    Set<String> of(TermKind kind) {
        return slugs.get(kind);
    }
}
