package nl.pleegplein.persistence.core;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the URL of an H2 database must say: without {@code TIME ZONE} instants are stored wrong, without {@code MODE} the
 * statements of domains that were written for both databases fail, and without {@code WRITE_DELAY} a killed process loses
 * what it had acknowledged.
 */
final class H2Settings {
    private static final Map<String, String> REQUIRED =
            Map.of("TIME ZONE", "UTC", "MODE", "PostgreSQL", "DEFAULT_NULL_ORDERING", "HIGH");
    private static final Map<String, String> REQUIRED_IN_A_FILE = Map.of("WRITE_DELAY", "0");

    private H2Settings() {}

    /**
     * The URL of a database in a file, with all that it must say. {@code retry} opens the file again when the thread that
     * uses it is interrupted, as by Ctrl-C in the console; else the database would be closed for everybody. A connection
     * remembers by itself only eight statements, and would parse those of most pages each time. The cache, in KB, takes
     * some five times what it counts when texts are in it: by itself it would be 24 MB of a heap of 384, and took 110.
     */
    static String url(Path file) {
        return "jdbc:h2:retry:" + file + ";TIME ZONE=UTC;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;CACHE_SIZE=8192;LOCK_TIMEOUT="
                + LockWait.LONGEST.toMillis();
    }

    /** The settings that are missing; none for another database. */
    static List<String> missing(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return List.of();
        }
        Map<String, String> actual = actual(connection);
        List<String> missing = new ArrayList<>(missing(REQUIRED, actual));
        if (!actual.get("url").startsWith("jdbc:h2:mem:")) {
            missing.addAll(missing(REQUIRED_IN_A_FILE, actual));
        }
        return missing;
    }

    private static List<String> missing(Map<String, String> required, Map<String, String> actual) {
        return required.entrySet().stream()
                .filter(setting -> !setting.getValue().equalsIgnoreCase(actual.get(setting.getKey())))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .sorted()
                .toList();
    }

    private static Map<String, String> actual(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        settings.put("url", connection.getMetaData().getURL());
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select setting_name, setting_value from information_schema.settings")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }
}
