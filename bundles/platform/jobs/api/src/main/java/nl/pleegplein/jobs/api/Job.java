package nl.pleegplein.jobs.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A job as it is now.
 *
 * @param done units of work done
 * @param total units in all, when known
 * @param message one English line about where it is or why it failed
 * @param faults how many lines of {@link Jobs#report} are faults
 */
public record Job(
        JobId id,
        String kind,
        Map<String, String> parameters,
        JobState state,
        long done,
        OptionalLong total,
        String message,
        int faults,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended) {}
