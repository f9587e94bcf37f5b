package nl.pleegplein.operations.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.support.table.ShellTable;

/** A table as text. */
final class Rows {
    private final ShellTable table = new ShellTable();

    Rows(String... columns) {
        for (String column : columns) {
            table.column(column);
        }
        table.emptyTableText("none");
    }

    Rows add(Object... values) {
        table.addRow().addContent(values);
        return this;
    }

    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            table.print(stream);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
