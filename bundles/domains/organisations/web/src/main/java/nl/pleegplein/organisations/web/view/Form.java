package nl.pleegplein.organisations.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form, as it stands or as it was sent.
 *
 * @param status 200, 422 when something is wrong with what was typed, 409 when it cannot be done now, or 429
 * @param values what was typed, by field
 * @param faults keys of texts, by field; one that belongs to no field stands under the empty name
 */
public record Form(int status, Map<String, List<String>> values, Map<String, String> faults, String csrf) {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    public static Form empty(String csrf) {
        return new Form(OK, Map.of(), Map.of(), csrf);
    }

    public Form value(String field, List<String> typed) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.copyOf(typed));
        return new Form(status, more, faults, csrf);
    }

    public Form fault(String field, String key) {
        return refused(UNPROCESSABLE, field, key);
    }

    public Form refused(int newStatus, String field, String key) {
        Map<String, String> more = new LinkedHashMap<>(faults);
        more.put(field, key);
        return new Form(newStatus, values, more, csrf);
    }

    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    /** For {@code aria-invalid}. */
    public String invalid(String field) {
        return faults.containsKey(field) ? "true" : null;
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }
}
