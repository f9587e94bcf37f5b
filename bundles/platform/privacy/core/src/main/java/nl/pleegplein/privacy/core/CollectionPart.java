package nl.pleegplein.privacy.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The records of one collection on their way to an archive: an array in JSON, and a piece of a page. Both go to the disk as
 * they are written. Used by one thread.
 */
final class CollectionPart implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path json;
    private final Path html;
    private final JsonGenerator objects;
    private final Writer page;
    private final ReadableValues readable;
    private final UnaryOperator<String> labels;
    private long records;

    /** @param labels what the name of a field means */
    CollectionPart(Path folder, String name, ReadableValues readable, UnaryOperator<String> labels) throws IOException {
        this.json = ExportFolder.newFile(folder.resolve(name + ".json"));
        this.html = ExportFolder.newFile(folder.resolve(name + ".html"));
        this.readable = readable;
        this.labels = labels;
        this.page = Files.newBufferedWriter(html);
        this.objects = JSON.createGenerator(Files.newBufferedWriter(json));
        objects.useDefaultPrettyPrinter();
        objects.writeStartArray();
    }

    /** In the order of the names, so that records of one kind look alike. */
    void add(Map<String, Object> fields) throws IOException {
        Map<String, Object> sorted = new TreeMap<>(fields);
        objects.writeStartObject();
        page.write("<dl>\n");
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            objects.writeFieldName(field.getKey());
            write(field.getValue());
            page.write("<dt>" + ReadableValues.escaped(labels.apply(field.getKey())) + "</dt><dd>"
                    + ReadableValues.escaped(readable.of(field.getValue())) + "</dd>\n");
        }
        objects.writeEndObject();
        page.write("</dl>\n");
        records++;
    }

    private void write(Object value) throws IOException {
        if (value instanceof Boolean yes) {
            objects.writeBoolean(yes);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            objects.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            objects.writeNumber(number.toString());
        } else if (value instanceof Collection<?> several) {
            objects.writeStartArray();
            for (Object each : several) {
                write(each);
            }
            objects.writeEndArray();
        } else if (value instanceof Map<?, ?> several) {
            objects.writeStartObject();
            for (Map.Entry<?, ?> entry : several.entrySet()) {
                objects.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue());
            }
            objects.writeEndObject();
        } else if (value == null) {
            objects.writeNull();
        } else {
            // Instants too: ISO 8601.
            objects.writeString(value.toString());
        }
    }

    long records() {
        return records;
    }

    Path json() {
        return json;
    }

    Path html() {
        return html;
    }

    /** Ends both; can be done again. */
    @Override
    public void close() throws IOException {
        page.close();
        // Ends what is begun.
        objects.close();
    }
}
