package nl.pleegplein.web.shell.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names and values of a query or form ({@code application/x-www-form-urlencoded}). */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());
    private static final int MOST_VALUES = 50;
    private static final int MOST_NAMES = 500;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters parse(String encoded) {
        if (encoded.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = PercentDecoder.form(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : PercentDecoder.form(pair.substring(equals + 1));
            if (values.size() >= MOST_NAMES && !values.containsKey(name)) {
                throw new Refusal(400, "Too many parameters");
            }
            List<String> all = values.computeIfAbsent(name, ignored -> new ArrayList<>(1));
            if (all.size() < MOST_VALUES) {
                all.add(value);
            }
        }
        return new Parameters(values);
    }

    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The first value, or empty text. */
    public String first(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }
}
