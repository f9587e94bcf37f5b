package nl.pleegplein.profiles.api;

import java.util.List;

/**
 * What somebody filled in.
 *
 * @param values the text; or the ids of choices, or slugs of terms, in the order of the field. Never empty
 */
public record FieldValue(Field field, List<String> values) {
    public FieldValue {
        values = List.copyOf(values);
    }
}
