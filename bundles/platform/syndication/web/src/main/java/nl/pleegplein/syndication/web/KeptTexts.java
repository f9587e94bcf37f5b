package nl.pleegplein.syndication.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.pleegplein.content.api.ContentRef;

/**
 * The texts that feeds showed last, ready for use: feed readers ask often, and a text is the same as long as the revision
 * is. Who may read an item is decided anew each time, before its text is asked for here.
 */
final class KeptTexts {
    private static final int MOST = 200;

    private final Map<Key, String> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MOST;
        }
    };

    record Key(ContentRef ref, long revision, String address) {}

    Optional<String> get(Key key, Supplier<Optional<String>> text) {
        synchronized (kept) {
            String known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<String> made = text.get();
        made.ifPresent(known -> keep(key, known));
        return made;
    }

    private void keep(Key key, String text) {
        synchronized (kept) {
            kept.put(key, text);
        }
    }
}
