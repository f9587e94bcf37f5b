package nl.pleegplein.itests.bench.articles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows for tables, in the order in which they go in. */
final class Rows {
    private final List<Row> all = new ArrayList<>();

    Row add(String table) {
        Row row = new Row(table, new LinkedHashMap<>());
        all.add(row);
        return row;
    }

    List<Row> all() {
        return all;
    }

    record Row(String table, Map<String, Object> values) {
        Row with(String column, Object value) {
            values.put(column, value);
            return this;
        }
    }
}
