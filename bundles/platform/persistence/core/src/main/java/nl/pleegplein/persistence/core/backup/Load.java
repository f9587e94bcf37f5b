package nl.pleegplein.persistence.core.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.pleegplein.persistence.api.backup.BackupPart;

/** Reads what {@link Dump} wrote into tables. */
record Load(Connection connection) {
    private static final int ROWS = 500;
    private static final int CHARACTERS = 4_000_000;
    private static final JsonFactory JSON = Lines.json();

    /** @return how many rows there were */
    long read(InputStream from, Table table) throws SQLException, IOException {
        try (JsonParser json = JSON.createParser(from)) {
            Map<String, ColumnType> types = types(json);
            Map<String, Column> columns = new LinkedHashMap<>();
            table.columns().forEach(column -> columns.put(column.id(), column));
            if (!columns.keySet().equals(types.keySet())) {
                throw new IOException("The table " + table.id() + " has the columns " + columns.keySet()
                        + ", in the backup " + types.keySet());
            }
            String names = types.keySet().stream()
                    .map(id -> columns.get(id).sql())
                    .collect(Collectors.joining(", ", "(", ")"));
            String values = String.join(", ", Collections.nCopies(types.size(), "?"));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into " + table.sql() + " " + names + " values (" + values + ")")) {
                return rows(json, List.copyOf(types.values()), insert);
            }
        }
    }

    /** Hears the texts of a column. */
    static void forEach(InputStream from, String column, BackupPart.Heard heard) throws IOException {
        try (JsonParser json = JSON.createParser(from)) {
            int index = List.copyOf(types(json).keySet()).indexOf(column);
            if (index < 0) {
                throw new IOException("There is no column " + column);
            }
            while (json.nextToken() == JsonToken.START_ARRAY) {
                for (int at = 0; json.nextToken() != JsonToken.END_ARRAY; at++) {
                    if (at == index && json.currentToken() != JsonToken.VALUE_NULL) {
                        heard.hear(json.getText());
                    }
                }
            }
        }
    }

    private static long rows(JsonParser json, List<ColumnType> types, PreparedStatement insert)
            throws SQLException, IOException {
        long count = 0;
        int waiting = 0;
        long size = 0;
        while (json.nextToken() == JsonToken.START_ARRAY) {
            for (int column = 0; column < types.size(); column++) {
                json.nextToken();
                size += types.get(column).bind(insert, column + 1, json);
            }
            require(json.nextToken() == JsonToken.END_ARRAY, "A row has more than " + types.size() + " values");
            insert.addBatch();
            count++;
            waiting++;
            if (waiting == ROWS || size > CHARACTERS) {
                insert.executeBatch();
                waiting = 0;
                size = 0;
            }
        }
        require(json.currentToken() == null, "What follows row " + count + " is no row");
        if (waiting > 0) {
            insert.executeBatch();
        }
        return count;
    }

    private static Map<String, ColumnType> types(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "The first line does not name the columns");
        Map<String, ColumnType> types = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            types.put(name, ColumnType.ofId(json.getText()));
        }
        return types;
    }

    private static void require(boolean met, String otherwise) throws IOException {
        if (!met) {
            throw new IOException(otherwise);
        }
    }
}
