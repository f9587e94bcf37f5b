package nl.pleegplein.persistence.core.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pleegplein.persistence.api.backup.BackupException;

/** What the database says of its tables. */
public record Schema(Connection connection) {
    private static final Pattern CHANGELOG = Pattern.compile("([a-z][a-z0-9]{0,29})_databasechangelog");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");

    /** The domains with tables, whether or not they are installed now. */
    public NavigableSet<String> domains() throws SQLException {
        NavigableSet<String> domains = new TreeSet<>();
        for (String name : names()) {
            Matcher changelog = CHANGELOG.matcher(name.toLowerCase(Locale.ROOT));
            if (changelog.matches()) {
                domains.add(changelog.group(1));
            }
        }
        return domains;
    }

    /** All tables of a domain, those of its changelog among them, as the database writes their names. */
    public List<String> names(String domain) throws SQLException {
        return names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(domain + "_"))
                .toList();
    }

    /** The tables of a domain that hold what it keeps, by name. */
    List<Table> tables(String domain) throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        for (String name : names(domain)) {
            String id = name.toLowerCase(Locale.ROOT);
            if (id.equals(domain + "_databasechangelog") || id.equals(domain + "_databasechangeloglock")) {
                continue;
            }
            if (!TABLE.matcher(id).matches()) {
                throw new BackupException("The table " + name + " has a name that cannot be that of a file");
            }
            tables.put(id, table(name));
        }
        return List.copyOf(tables.values());
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = metadata()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private Table table(String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        List<String> identities = new ArrayList<>();
        try (ResultSet rows =
                metadata().getColumns(connection.getCatalog(), connection.getSchema(), escaped(name), "%")) {
            while (rows.next()) {
                if (rows.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                    continue;
                }
                String column = rows.getString("COLUMN_NAME");
                String type = rows.getString("TYPE_NAME");
                columns.add(new Column(
                        column,
                        ColumnType.of(rows.getInt("DATA_TYPE"), type)
                                .orElseThrow(() -> new BackupException("The column " + column + " of " + name
                                        + " is of the kind " + type + ", which backups do not know"))));
                if (rows.getString("IS_AUTOINCREMENT").equals("YES")) {
                    identities.add(column);
                }
            }
        }
        return new Table(name, List.copyOf(columns), key(name), List.copyOf(identities));
    }

    private List<String> key(String name) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = metadata().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    /** Names of tables are patterns here. */
    private String escaped(String name) throws SQLException {
        String escape = metadata().getSearchStringEscape();
        return name.replace("_", escape + "_");
    }

    private DatabaseMetaData metadata() throws SQLException {
        return connection.getMetaData();
    }
}
