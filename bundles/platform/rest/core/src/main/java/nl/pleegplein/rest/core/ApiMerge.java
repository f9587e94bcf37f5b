package nl.pleegplein.rest.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges descriptions (OpenAPI 3.0) into one of what is served now: paths of services that are away are left out, and so
 * are components that nothing points to. Components of the same name that differ are renamed.
 */
final class ApiMerge {
    private static final String COMPONENTS = "#/components/";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final Set<String> tags = new HashSet<>();
    private final ObjectNode document;

    private ApiMerge(ObjectNode head) {
        this.document = head.deepCopy();
        JsonNode given = document.remove("components");
        if (given instanceof ObjectNode own) {
            components.setAll(own);
        }
        document.withArray("tags");
        document.set("paths", paths);
        document.set("components", components);
    }

    /** @param head what the document begins with: info, servers, security, components of all services */
    static ObjectNode merge(ObjectNode head, List<Fragment> fragments) {
        ApiMerge merge = new ApiMerge(head);
        fragments.forEach(merge::add);
        return merge.document;
    }

    private void add(Fragment fragment) {
        JsonNode own = fragment.document().path("paths");
        Map<String, String> renamed = new HashMap<>();
        Set<String> needed = new HashSet<>();
        own.properties().forEach(path -> {
            if (fragment.describes(path.getKey())) {
                collect(path.getValue(), fragment.document(), needed);
            }
        });
        while (rename(fragment, needed, renamed)) {
            // A component that points to a renamed one differs from its namesake as well.
        }
        for (String pointer : needed) {
            String[] steps = renamed.getOrDefault(pointer, pointer)
                    .substring(COMPONENTS.length())
                    .split("/", 2);
            components
                    .withObjectProperty(steps[0])
                    .set(unescape(steps[1]), pointed(fragment.document().at(pointer.substring(1)), renamed));
        }
        own.properties().forEach(path -> {
            if (fragment.describes(path.getKey())) {
                paths.set(path.getKey(), describeProblems(pointed(path.getValue(), renamed)));
            }
        });
        for (JsonNode tag : fragment.document().path("tags")) {
            if (tags.add(tag.path("name").asText())) {
                document.withArray("tags").add(tag);
            }
        }
    }

    /** Finds all components that a node needs, those that they need included. */
    private static void collect(JsonNode node, JsonNode root, Set<String> needed) {
        JsonNode pointer = node.get("$ref");
        if (pointer != null && pointer.asText().startsWith(COMPONENTS) && needed.add(pointer.asText())) {
            collect(root.at(pointer.asText().substring(1)), root, needed);
        }
        node.forEach(child -> collect(child, root, needed));
    }

    /** Renames what has a different namesake; false when nothing is left to rename. */
    private boolean rename(Fragment fragment, Set<String> needed, Map<String, String> renamed) {
        boolean more = false;
        for (String pointer : needed) {
            JsonNode component = pointed(fragment.document().at(pointer.substring(1)), renamed);
            JsonNode present = document.at(pointer.substring(1));
            if (!renamed.containsKey(pointer) && !present.isMissingNode() && !present.equals(component)) {
                int name = pointer.lastIndexOf('/') + 1;
                renamed.put(pointer, pointer.substring(0, name) + fragment.name() + "." + pointer.substring(name));
                more = true;
            }
        }
        return more;
    }

    private static JsonNode pointed(JsonNode node, Map<String, String> renamed) {
        JsonNode copy = node.deepCopy();
        if (!renamed.isEmpty()) {
            repoint(copy, renamed);
        }
        return copy;
    }

    private static void repoint(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object && object.path("$ref") instanceof TextNode pointer) {
            object.put("$ref", renamed.getOrDefault(pointer.asText(), pointer.asText()));
        }
        node.forEach(child -> repoint(child, renamed));
    }

    private JsonNode describeProblems(JsonNode path) {
        path.properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey()) && operation.getValue() instanceof ObjectNode described) {
                ObjectNode responses = described.withObjectProperty("responses");
                if (document.at("/components/responses/Problem").isObject()) {
                    responses.withObjectProperty("default").removeAll().put("$ref", COMPONENTS + "responses/Problem");
                }
            }
        });
        return path;
    }

    private static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
