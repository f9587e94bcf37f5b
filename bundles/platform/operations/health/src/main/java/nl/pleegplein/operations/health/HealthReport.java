package nl.pleegplein.operations.health;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.hc.api.Result;

/** What the checks say together. A warning is for operators to look at; the platform goes on. */
record HealthReport(List<CheckedNow> checks) {
    HealthReport {
        checks = List.copyOf(checks);
    }

    /** The worst of all. */
    Result.Status status() {
        return checks.stream()
                .map(CheckedNow::status)
                .max(Comparator.comparing(Result.Status::ordinal))
                .orElse(Result.Status.OK);
    }

    int httpStatus() {
        return status().compareTo(Result.Status.WARN) > 0 ? 503 : 200;
    }

    byte[] json(boolean details) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", status().name());
        for (CheckedNow check : checks) {
            ObjectNode one = json.withArray("checks").addObject();
            one.put("name", check.name());
            one.put("status", check.status().name());
            if (details) {
                check.tags().stream().sorted().forEach(one.putArray("tags")::add);
                check.messages().forEach(one.putArray("messages")::add);
                one.put("milliseconds", check.took().toMillis());
            }
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
