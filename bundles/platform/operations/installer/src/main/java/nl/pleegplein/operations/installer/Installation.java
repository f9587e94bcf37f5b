package nl.pleegplein.operations.installer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs domains in their order, each on its own, and knows what became of each. Thread-safe. */
final class Installation {
    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    private final Step step;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    /** How one domain is installed. */
    interface Step {
        /** @return the version that is installed now */
        String install(String domain) throws Exception;
    }

    /**
     * @param version the version that is installed
     * @param failure why the last attempt failed; with neither, there was none yet
     */
    record Outcome(String domain, Optional<String> version, Optional<String> failure, int attempts) {}

    Installation(List<String> domains, Step step) {
        this.step = step;
        domains.forEach(domain -> outcomes.put(domain, new Outcome(domain, Optional.empty(), Optional.empty(), 0)));
    }

    /** Tries all that are not installed yet. Of a domain that fails the others notice nothing. */
    void attempt(BooleanSupplier stopped) {
        for (Outcome before : outcomes()) {
            if (before.version().isEmpty() && !stopped.getAsBoolean()) {
                Outcome after = attempt(before);
                keep(before, after);
            }
        }
    }

    boolean isComplete() {
        return outcomes().stream().allMatch(outcome -> outcome.version().isPresent());
    }

    synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    private Outcome attempt(Outcome before) {
        String domain = before.domain();
        int attempts = before.attempts() + 1;
        try {
            String version = step.install(domain);
            log.info("Domain {} {} is installed", domain, version);
            return new Outcome(domain, Optional.of(version), Optional.empty(), attempts);
        } catch (Exception | LinkageError e) {
            log.error("Domain {} is not installed, attempt {}", domain, attempts, e);
            return new Outcome(domain, Optional.empty(), Optional.of(Reason.of(e)), attempts);
        }
    }

    /** An operator changed it: from now on it is as it is. */
    synchronized void changed(String domain, Optional<String> version) {
        if (version.isPresent()) {
            outcomes.put(domain, new Outcome(domain, version, Optional.empty(), 0));
        } else {
            outcomes.remove(domain);
        }
    }

    private synchronized void keep(Outcome before, Outcome after) {
        outcomes.replace(before.domain(), before, after);
    }
}
