package nl.pleegplein.jobs.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.jobs.api.JobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handlers that are there, by kind. The first of a kind does the work; others are refused while it is there. */
final class OfferedHandlers {
    private static final Logger log = LoggerFactory.getLogger(OfferedHandlers.class);

    private final Map<String, List<JobHandler>> byKind = new HashMap<>();

    synchronized void add(String kind, JobHandler handler) {
        if (kind.isBlank()) {
            log.error("A job handler needs a kind: {}", handler.getClass().getName());
            return;
        }
        List<JobHandler> sameKind = byKind.computeIfAbsent(kind, k -> new ArrayList<>());
        sameKind.add(handler);
        if (sameKind.size() > 1) {
            log.error("A second job handler of kind {} is refused", kind);
        }
    }

    synchronized void remove(JobHandler handler) {
        byKind.values().forEach(sameKind -> sameKind.removeIf(each -> each == handler));
        byKind.values().removeIf(List::isEmpty);
    }

    synchronized Set<String> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    synchronized Optional<JobHandler> of(String kind) {
        return byKind.getOrDefault(kind, List.of()).stream().findFirst();
    }
}
