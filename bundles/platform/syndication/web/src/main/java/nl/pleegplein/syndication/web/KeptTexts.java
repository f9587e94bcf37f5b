package nl.pleegplein.syndication.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.pleegplein.content.api.ContentRef;

/**
 * The texts that feeds showed last, ready for use: feed readers ask often, and a text is the same as long as the revision
 * is. Who may read an item is decided anew each time, before its text is asked for here. Thread-safe.
 */
final class KeptTexts {
    private static final long MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Cache<Key, String> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String text) -> text.length())
            .executor(Runnable::run)
            .build();

    record Key(ContentRef ref, long revision, String address) {}

    /** @param maker makes the texts that are not kept, all at once */
    Map<Key, String> get(Collection<Key> keys, Function<Set<Key>, Map<Key, String>> maker) {
        return kept.getAll(keys, missing -> maker.apply(Set.copyOf(missing)));
    }
}
