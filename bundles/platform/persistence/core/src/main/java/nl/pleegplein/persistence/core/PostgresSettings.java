package nl.pleegplein.persistence.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a connection to PostgreSQL needs to fail in time; by itself it waits for ever for a locked row, and for a server
 * that the network lost. What the URL says on a setting stands: a pool in between may, for instance, refuse
 * {@code options}.
 */
final class PostgresSettings {
    /**
     * Longer than any query, which the server ends after 5 s when it is alive; migrations have no such limit. Together with
     * the wait for a connection shorter than a request may take: else a server that hangs would count against the sections.
     */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(9);

    private static final Map<String, String> DEFAULTS = Map.of(
            "options",
            "-c lock_timeout=" + LockWait.LONGEST.toMillis(),
            "socketTimeout",
            String.valueOf(LONGEST_SILENCE.toSeconds()),
            "tcpKeepAlive",
            "true");

    private PostgresSettings() {}

    /** Properties of the driver; none for another database. */
    static Map<String, String> of(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            return Map.of();
        }
        Map<String, String> settings = new LinkedHashMap<>(DEFAULTS);
        settings.keySet().removeIf(name -> says(url, name));
        return settings;
    }

    private static boolean says(String url, String setting) {
        return url.contains("?" + setting + "=") || url.contains("&" + setting + "=");
    }
}
