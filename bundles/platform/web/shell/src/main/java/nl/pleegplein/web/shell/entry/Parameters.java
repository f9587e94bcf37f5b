package nl.pleegplein.web.shell.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.web.api.Upload;

/** The names and values of a query or form, and the files that came with it. */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of(), Map.of());
    private static final int MOST_VALUES = 50;
    private static final int MOST_NAMES = 500;
    private static final int MOST_FILES = 10;

    private final Map<String, List<String>> values;
    private final Map<String, Upload> files;

    private Parameters(Map<String, List<String>> values, Map<String, Upload> files) {
        this.values = values;
        this.files = files;
    }

    /** Of {@code application/x-www-form-urlencoded}. */
    public static Parameters parse(String encoded) {
        if (encoded.isEmpty()) {
            return NONE;
        }
        Collector values = new Collector();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = PercentDecoder.form(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : PercentDecoder.form(pair.substring(equals + 1));
            values.add(name, value);
        }
        return values.parameters();
    }

    /** Takes names and values one by one, as many as there may be. */
    public static final class Collector {
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, Upload> files = new LinkedHashMap<>();

        /** @throws Refusal when there are too many names */
        public void add(String name, String value) {
            if (values.size() >= MOST_NAMES && !values.containsKey(name)) {
                throw new Refusal(400, "Too many parameters");
            }
            List<String> all = values.computeIfAbsent(name, ignored -> new ArrayList<>(1));
            if (all.size() < MOST_VALUES) {
                all.add(value);
            }
        }

        /** @throws Refusal when there are too many files, or two in one field */
        public void add(String name, Upload file) {
            if (files.size() >= MOST_FILES || files.containsKey(name)) {
                throw new Refusal(400, "Too many files");
            }
            files.put(name, file);
        }

        public Parameters parameters() {
            return new Parameters(values, files);
        }
    }

    /** All names, in the order in which they came first. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public boolean hasFiles() {
        return !files.isEmpty();
    }

    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
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
