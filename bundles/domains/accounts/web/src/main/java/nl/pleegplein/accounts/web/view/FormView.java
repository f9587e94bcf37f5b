package nl.pleegplein.accounts.web.view;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form, empty or as it was sent.
 *
 * @param status 200, 422 when something is wrong with what was typed, or 429 and 503 when it must be sent again later
 * @param action where it goes
 * @param values what was typed, by field; never a password
 * @param faults keys of texts, by field; one that belongs to no field stands under the empty name
 * @param hidden what goes with it unseen
 * @param retryAfter when it may be sent again, with 429 and 503
 */
public record FormView(
        int status,
        String action,
        Map<String, String> values,
        Map<String, String> faults,
        Map<String, String> hidden,
        String csrf,
        Optional<Duration> retryAfter) {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    public static FormView empty(String action, String csrf) {
        return new FormView(OK, action, Map.of(), Map.of(), Map.of(), csrf, Optional.empty());
    }

    public FormView value(String field, String typed) {
        return new FormView(status, action, with(values, field, typed), faults, hidden, csrf, retryAfter);
    }

    public FormView hiding(String field, String value) {
        return new FormView(status, action, values, faults, with(hidden, field, value), csrf, retryAfter);
    }

    public FormView fault(String field, String key) {
        return new FormView(UNPROCESSABLE, action, values, with(faults, field, key), hidden, csrf, retryAfter);
    }

    /** It cannot be taken now; nothing is wrong with what was typed. */
    public FormView later(int busy, String key, Duration wait) {
        return new FormView(busy, action, values, with(faults, "", key), hidden, csrf, Optional.of(wait));
    }

    private static Map<String, String> with(Map<String, String> some, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(some);
        more.put(key, value);
        return more;
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }
}
