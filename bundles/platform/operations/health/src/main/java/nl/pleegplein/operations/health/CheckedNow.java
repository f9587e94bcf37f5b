package nl.pleegplein.operations.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;

/**
 * What one health check said.
 *
 * @param took how long it took
 */
record CheckedNow(String name, Set<String> tags, Result.Status status, List<String> messages, Duration took) {
    static CheckedNow of(String name, Set<String> tags, Result result, Duration took) {
        List<String> messages = new ArrayList<>();
        for (ResultLog.Entry entry : result) {
            if (!entry.isDebug()) {
                messages.add(entry.getMessage());
            }
        }
        return new CheckedNow(name, tags, result.getStatus(), List.copyOf(messages), took);
    }

    static CheckedNow failed(String name, Set<String> tags, String message, Duration took) {
        return new CheckedNow(name, tags, Result.Status.HEALTH_CHECK_ERROR, List.of(message), took);
    }
}
