package nl.pleegplein.keys.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keys, oldest first. The newest signs; the others verify until they have been superseded long enough. */
record KeyRing(List<Key> keys) {
    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(Key::created)).toList();
    }

    Optional<Key> newest() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(keys.size() - 1));
    }

    /** The key that signs now; empty when it is time for a new one. */
    Optional<Key> signing(Instant now, Duration rotateAfter) {
        return newest().filter(key -> key.created().plus(rotateAfter).isAfter(now));
    }

    Optional<Key> verifying(String id, Instant now, Duration keep) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .filter(key -> isValid(key, now, keep))
                .findFirst();
    }

    KeyRing with(Key key) {
        List<Key> more = new ArrayList<>(keys);
        more.add(key);
        return new KeyRing(more);
    }

    KeyRing withoutExpired(Instant now, Duration keep) {
        return new KeyRing(keys.stream().filter(key -> isValid(key, now, keep)).toList());
    }

    private boolean isValid(Key key, Instant now, Duration keep) {
        int index = keys.indexOf(key);
        return index == keys.size() - 1
                || keys.get(index + 1).created().plus(keep).isAfter(now);
    }
}
