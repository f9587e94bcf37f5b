package nl.pleegplein.rest.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The OpenAPI description that a bundle brings.
 *
 * @param name what distinguishes its components from those of the same name elsewhere
 * @param bases of its services that are served now
 */
record Fragment(String name, Set<String> bases, JsonNode document) {
    boolean describes(String path) {
        return bases.stream().anyMatch(base -> path.equals(base) || path.startsWith(base + "/"));
    }
}
