package nl.pleegplein.accounts.web;

import java.util.Optional;
import java.util.UUID;

/** Ids in addresses. */
final class Ids {
    private Ids() {}

    /** What is no id is the id of nothing. */
    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
