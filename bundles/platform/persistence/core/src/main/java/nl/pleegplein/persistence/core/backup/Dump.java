package nl.pleegplein.persistence.core.backup;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as lines of JSON: first an object with the kind of each column, then an array for each row. */
record Dump(Connection connection) {
    /** Rows in memory at a time; each may hold long texts. */
    private static final int ROWS = 100;

    private static final JsonFactory JSON = Lines.json();

    /** @return how many rows there are */
    long write(Table table, OutputStream to) throws SQLException, IOException {
        List<Column> columns = table.columns();
        long count = 0;
        try (JsonGenerator json = JSON.createGenerator(to, JsonEncoding.UTF8);
                PreparedStatement select = connection.prepareStatement(select(table))) {
            json.setRootValueSeparator(Lines.BETWEEN);
            json.writeStartObject();
            for (Column column : columns) {
                json.writeStringField(column.id(), column.type().id());
            }
            json.writeEndObject();
            select.setFetchSize(ROWS);
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); count++) {
                    json.writeStartArray();
                    for (int column = 0; column < columns.size(); column++) {
                        columns.get(column).type().write(rows, column + 1, json);
                    }
                    json.writeEndArray();
                }
            }
            json.writeRaw('\n');
        }
        return count;
    }

    private static String select(Table table) {
        String columns = table.columns().stream().map(Column::sql).collect(Collectors.joining(", "));
        String key = table.key().stream().map(Table::quoted).collect(Collectors.joining(", "));
        return "select " + columns + " from " + table.sql() + (key.isEmpty() ? "" : " order by " + key);
    }
}
