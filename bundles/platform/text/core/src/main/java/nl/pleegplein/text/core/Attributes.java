package nl.pleegplein.text.core;

import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes of a tag in the order in which they are written. */
final class Attributes {
    private Attributes() {}

    /** @param namesAndValues in turn */
    static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            attributes.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return attributes;
    }
}
