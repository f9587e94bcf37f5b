package nl.pleegplein.search.solr;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pleegplein.search.solr.follow.Rebuild.Progress;

/** Which kinds a rebuild still waits for. One that does not move for a while is waited for no longer. */
final class Waiting {
    private final Duration patience;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> givenUp = new LinkedHashSet<>();

    Waiting(Duration patience) {
        this.patience = patience;
    }

    private record Seen(Progress progress, long since) {}

    /** The kinds that are waited for no longer since this look. */
    List<String> look(Map<String, Progress> now, long nanoTime) {
        return now.entrySet().stream()
                .filter(kind -> !kind.getValue().finished())
                .filter(kind -> stands(kind.getKey(), kind.getValue(), nanoTime))
                .map(Map.Entry::getKey)
                .filter(givenUp::add)
                .toList();
    }

    boolean isOver(Map<String, Progress> now) {
        return now.entrySet().stream().allMatch(kind -> kind.getValue().finished() || givenUp.contains(kind.getKey()));
    }

    /** The kinds that are not finished. */
    static List<String> unfinished(Map<String, Progress> now) {
        return now.entrySet().stream()
                .filter(kind -> !kind.getValue().finished())
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean stands(String kind, Progress now, long nanoTime) {
        Seen before = seen.get(kind);
        if (before == null || !before.progress().equals(now)) {
            seen.put(kind, new Seen(now, nanoTime));
            return false;
        }
        return nanoTime - before.since() > patience.toNanos();
    }
}
