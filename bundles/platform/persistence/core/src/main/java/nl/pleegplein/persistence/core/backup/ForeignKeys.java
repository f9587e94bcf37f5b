package nl.pleegplein.persistence.core.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Foreign keys, taken away while rows come in that may point to those that come later. */
final class ForeignKeys {
    private final Connection connection;
    private final List<Key> keys;

    private ForeignKeys(Connection connection, List<Key> keys) {
        this.connection = connection;
        this.keys = keys;
    }

    static ForeignKeys dropped(Connection connection, List<Table> tables) throws SQLException {
        List<Key> keys = new ArrayList<>();
        for (Table table : tables) {
            keys.addAll(of(connection, table));
        }
        for (Key key : keys) {
            run(connection, "alter table " + key.table() + " drop constraint " + key.name());
        }
        return new ForeignKeys(connection, keys);
    }

    /** Puts them back. @throws SQLException also when rows point to what is not there */
    void add() throws SQLException {
        for (Key key : keys) {
            run(connection, key.sql());
        }
    }

    private static List<Key> of(Connection connection, Table table) throws SQLException {
        Map<String, Key> keys = new LinkedHashMap<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getImportedKeys(connection.getCatalog(), connection.getSchema(), table.name())) {
            while (rows.next()) {
                String name = Table.quoted(rows.getString("FK_NAME"));
                Key key = keys.get(name);
                if (key == null) {
                    key = new Key(
                            table.sql(),
                            name,
                            Table.quoted(rows.getString("PKTABLE_NAME")),
                            rule(rows.getInt("DELETE_RULE")),
                            rule(rows.getInt("UPDATE_RULE")),
                            deferrability(rows.getInt("DEFERRABILITY")),
                            new ArrayList<>(),
                            new ArrayList<>());
                    keys.put(name, key);
                }
                key.columns().add(Table.quoted(rows.getString("FKCOLUMN_NAME")));
                key.referenced().add(Table.quoted(rows.getString("PKCOLUMN_NAME")));
            }
        }
        return List.copyOf(keys.values());
    }

    private static String rule(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> "cascade";
            case DatabaseMetaData.importedKeySetNull -> "set null";
            case DatabaseMetaData.importedKeySetDefault -> "set default";
            case DatabaseMetaData.importedKeyRestrict -> "restrict";
            default -> "no action";
        };
    }

    private static String deferrability(int deferrability) {
        return switch (deferrability) {
            case DatabaseMetaData.importedKeyInitiallyDeferred -> " deferrable initially deferred";
            case DatabaseMetaData.importedKeyInitiallyImmediate -> " deferrable";
            default -> "";
        };
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Key(
            String table,
            String name,
            String other,
            String onDelete,
            String onUpdate,
            String deferrability,
            List<String> columns,
            List<String> referenced) {
        String sql() {
            return "alter table " + table + " add constraint " + name + " foreign key " + list(columns)
                    + " references " + other + " " + list(referenced) + " on delete " + onDelete + " on update "
                    + onUpdate + deferrability;
        }

        private static String list(List<String> names) {
            return names.stream().collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
