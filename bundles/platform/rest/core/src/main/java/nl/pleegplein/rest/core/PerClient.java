package nl.pleegplein.rest.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests each client has under way. Forgets who has none. Thread-safe. */
final class PerClient {
    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    PerClient(int most) {
        this.most = most;
    }

    /** True when there is room; then {@link #leave} must follow. Never waits. */
    boolean enter(String client) {
        if (underWay.merge(client, 1, Integer::sum) <= most) {
            return true;
        }
        leave(client);
        return false;
    }

    boolean isUnderWay(String client) {
        return underWay.containsKey(client);
    }

    void leave(String client) {
        underWay.computeIfPresent(client, (who, count) -> count == 1 ? null : count - 1);
    }
}
