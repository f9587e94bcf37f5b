package nl.pleegplein.persistence.core.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a backup says of itself.
 *
 * @param moment of which it keeps the database
 * @param product the version of Pleegplein that made it
 * @param database on which it was made
 * @param parts how many files each part has
 * @param warnings what it lacks
 */
public record Manifest(
        UUID id,
        Instant moment,
        String product,
        String database,
        List<SavedDomain> domains,
        Map<String, Long> parts,
        List<String> warnings) {
    static final String NAME = "manifest.json";

    /** Raised when older software would misunderstand what newer writes. */
    private static final int FORMAT = 1;

    // Trees only: what knows classes by reflection keeps them.
    private static final ObjectMapper JSON = new ObjectMapper();

    void write(OutputStream to) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("id", id.toString())
                .put("moment", moment.toString())
                .put("product", product)
                .put("database", database);
        ArrayNode all = json.putArray("domains");
        for (SavedDomain domain : domains) {
            ObjectNode node = all.addObject().put("name", domain.name());
            domain.changesets().forEach(node.putArray("changesets")::add);
            ArrayNode tables = node.putArray("tables");
            domain.tables()
                    .forEach(table ->
                            tables.addObject().put("name", table.name()).put("rows", table.rows()));
        }
        ObjectNode files = json.putObject("parts");
        parts.forEach(files::put);
        warnings.forEach(json.putArray("warnings")::add);
        to.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        to.write('\n');
    }

    static Manifest read(InputStream from) throws IOException {
        JsonNode json = JSON.readTree(from);
        int format = json.path("format").asInt();
        if (format != FORMAT) {
            throw new IOException("Its format is " + format + ", and this software reads " + FORMAT);
        }
        Map<String, Long> parts = new TreeMap<>();
        json.path("parts")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asLong()));
        return new Manifest(
                UUID.fromString(json.path("id").asText()),
                Instant.parse(json.path("moment").asText()),
                json.path("product").asText(),
                json.path("database").asText(),
                list(json.path("domains"), Manifest::domain),
                parts,
                list(json.path("warnings"), JsonNode::asText));
    }

    private static SavedDomain domain(JsonNode json) {
        return new SavedDomain(
                json.path("name").asText(),
                list(json.path("changesets"), JsonNode::asText),
                list(
                        json.path("tables"),
                        table -> new SavedTable(
                                table.path("name").asText(), table.path("rows").asLong())));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(each.apply(node)));
        return list;
    }
}
