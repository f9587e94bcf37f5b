package nl.pleegplein.persistence.core.backup;

import java.util.Locale;

/** @param name as the database writes it, which differs between databases */
record Column(String name, ColumnType type) {
    /** The name in a backup. */
    String id() {
        return name.toLowerCase(Locale.ROOT);
    }

    String sql() {
        return Table.quoted(name);
    }
}
