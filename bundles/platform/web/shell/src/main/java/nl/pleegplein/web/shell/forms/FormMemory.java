package nl.pleegplein.web.shell.forms;

import java.util.HashMap;
import java.util.Map;

/**
 * The memory that all forms being read share. One client gets a quarter of it at most: generous, for many people may
 * stand behind one address, and still not enough to keep out everybody else. Thread-safe.
 */
final class FormMemory {
    private static final int CLIENT_SHARE = 4;

    private final long most;
    private final Map<String, Long> heldBy = new HashMap<>();
    private long held;

    /** @param most bytes of all forms together */
    FormMemory(long most) {
        this.most = most;
    }

    /** Takes some, or answers false when that would be too much. */
    synchronized boolean take(String client, long bytes) {
        long clients = heldBy.getOrDefault(client, 0L) + bytes;
        if (held + bytes > most || clients > most / CLIENT_SHARE) {
            return false;
        }
        heldBy.put(client, clients);
        held += bytes;
        return true;
    }

    synchronized void giveBack(String client, long bytes) {
        long clients = heldBy.getOrDefault(client, 0L) - bytes;
        if (clients > 0) {
            heldBy.put(client, clients);
        } else {
            heldBy.remove(client);
        }
        held -= bytes;
    }

    synchronized long held() {
        return held;
    }
}
