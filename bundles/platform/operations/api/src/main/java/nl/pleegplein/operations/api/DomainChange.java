package nl.pleegplein.operations.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A change that was made or tried.
 *
 * @param failure why it failed, in English, for operators; empty when it succeeded
 */
public record DomainChange(
        Instant when,
        Action action,
        String domain,
        Optional<String> from,
        Optional<String> to,
        Optional<String> failure) {}
