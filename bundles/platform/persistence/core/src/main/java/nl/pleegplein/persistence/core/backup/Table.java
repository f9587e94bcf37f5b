package nl.pleegplein.persistence.core.backup;

import java.util.List;
import java.util.Locale;

/**
 * A table of a domain.
 *
 * @param name as the database writes it, which differs between databases
 * @param columns all but those that the database computes
 * @param key the columns of the primary key
 * @param identities columns of which the database gives the values
 */
record Table(String name, List<Column> columns, List<String> key, List<String> identities) {
    /** The name in a backup. */
    String id() {
        return name.toLowerCase(Locale.ROOT);
    }

    String sql() {
        return quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
