package nl.pleegplein.jobs.api;

import java.util.Optional;
import java.util.UUID;

/** The id of a job. */
public record JobId(UUID value) {
    /** Reads an id; empty when it is something else. */
    public static Optional<JobId> parse(String text) {
        try {
            return Optional.of(new JobId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
