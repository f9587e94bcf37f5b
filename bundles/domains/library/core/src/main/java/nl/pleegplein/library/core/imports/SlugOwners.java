package nl.pleegplein.library.core.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import nl.pleegplein.library.core.Chunks;
import nl.pleegplein.library.core.Owner;

/** What slugs lead to in the library, however many are asked. */
final class SlugOwners {
    private static final int MOST_SLUGS = 500;

    private final BiFunction<String, Collection<String>, List<Owner>> library;

    /** @param library what slugs of a kind lead to now, for at most 1,000 slugs */
    SlugOwners(BiFunction<String, Collection<String>, List<Owner>> library) {
        this.library = library;
    }

    Map<String, Owner> of(String kind, Collection<String> slugs) {
        Map<String, Owner> bySlug = new HashMap<>();
        for (List<String> some : Chunks.of(List.copyOf(new TreeSet<>(slugs)), MOST_SLUGS)) {
            library.apply(kind, some).forEach(owner -> bySlug.put(owner.slug(), owner));
        }
        return bySlug;
    }
}
