package nl.pleegplein.profiles.api;

import java.util.List;
import java.util.Map;

/**
 * What somebody would like the site to do for them. Shown to nobody else.
 *
 * @param values by the id of the field, as in {@link FieldValue#values}; nothing where nothing is preferred
 */
public record Preferences(Map<String, List<String>> values) {
    public Preferences {
        values = Map.copyOf(values);
    }

    public List<String> of(String field) {
        return values.getOrDefault(field, List.of());
    }
}
