package nl.pleegplein.rest.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pleegplein.rest.core.view.DevelopersView;
import nl.pleegplein.rest.core.view.DevelopersView.Field;
import nl.pleegplein.rest.core.view.DevelopersView.Group;
import nl.pleegplein.rest.core.view.DevelopersView.Model;
import nl.pleegplein.rest.core.view.DevelopersView.Operation;
import nl.pleegplein.rest.core.view.DevelopersView.Outcome;

/** Reads a merged OpenAPI document into what the page shows. */
final class DevelopersModel {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private DevelopersModel(JsonNode document) {
        this.document = document;
    }

    static DevelopersView of(JsonNode document) {
        DevelopersModel model = new DevelopersModel(document);
        return new DevelopersView(
                description(document.path("info")), "/api/openapi.json", model.groups(), model.models());
    }

    private List<Group> groups() {
        Map<String, List<Operation>> byBase = new TreeMap<>();
        Map<String, JsonNode> paths = new TreeMap<>();
        document.path("paths").properties().forEach(path -> paths.put(path.getKey(), path.getValue()));
        paths.forEach((path, node) -> {
            String base = path.split("/", 3)[1];
            for (String method : METHODS) {
                if (node.has(method)) {
                    byBase.computeIfAbsent(base, none -> new ArrayList<>()).add(operation(method, path, node));
                }
            }
        });
        List<Group> groups = new ArrayList<>();
        byBase.forEach((base, operations) -> groups.add(new Group("/" + base, tagText(base), operations)));
        return groups;
    }

    private String tagText(String name) {
        for (JsonNode tag : document.path("tags")) {
            if (tag.path("name").asText().equalsIgnoreCase(name)) {
                return description(tag);
            }
        }
        return "";
    }

    private Operation operation(String method, String path, JsonNode node) {
        JsonNode operation = node.get(method);
        List<Field> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        List<Outcome> outcomes = new ArrayList<>();
        operation.path("responses").properties().forEach(outcome -> {
            JsonNode response = follow(outcome.getValue());
            outcomes.add(new Outcome(outcome.getKey(), description(response), types(response.path("content"))));
        });
        return new Operation(
                method + path.replaceAll("[^A-Za-z0-9]+", "-"),
                method.toUpperCase(Locale.ROOT),
                "/api" + path,
                operation.path("summary").asText(),
                description(operation),
                parameters,
                types(follow(operation.path("requestBody")).path("content")),
                outcomes);
    }

    private Field parameter(JsonNode given) {
        JsonNode parameter = follow(given);
        return new Field(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                type(parameter.path("schema")),
                parameter.path("required").asBoolean(),
                description(parameter));
    }

    private List<Model> models() {
        List<Model> models = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            JsonNode node = schema.getValue();
            Set<String> required = new HashSet<>();
            node.path("required").forEach(name -> required.add(name.asText()));
            List<Field> fields = new ArrayList<>();
            node.path("properties")
                    .properties()
                    .forEach(field -> fields.add(new Field(
                            field.getKey(),
                            "",
                            type(field.getValue()),
                            required.contains(field.getKey()),
                            description(field.getValue()))));
            models.add(new Model(
                    "model-" + schema.getKey().replaceAll("[^A-Za-z0-9]+", "-"),
                    schema.getKey(),
                    description(node),
                    fields));
        });
        return models;
    }

    /** The page shows plain text: the marks around code would only be noise. */
    private static String description(JsonNode node) {
        return node.path("description").asText().replace("`", "");
    }

    private JsonNode follow(JsonNode node) {
        JsonNode pointer = node.path("$ref");
        return pointer.isTextual() ? document.at(pointer.asText().substring(1)) : node;
    }

    private static List<String> types(JsonNode content) {
        List<String> types = new ArrayList<>();
        content.properties().forEach(entry -> {
            String type = type(entry.getValue().path("schema"));
            types.add(type.isEmpty() ? entry.getKey() : entry.getKey() + ": " + type);
        });
        return types;
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String pointer = schema.path("$ref").asText();
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
        String type = schema.path("type").asText();
        if (type.equals("array")) {
            return type(schema.path("items")) + "[]";
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            return String.join(" | ", values);
        }
        return schema.has("format") ? type + " (" + schema.path("format").asText() + ")" : type;
    }
}
