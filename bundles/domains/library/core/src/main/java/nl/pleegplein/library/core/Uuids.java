package nl.pleegplein.library.core;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads ids that come from outside. */
final class Uuids {
    private Uuids() {}

    /** Those that are ids, in order, each once. */
    static List<UUID> parse(Collection<String> texts, int most) {
        Set<UUID> ids = new LinkedHashSet<>();
        texts.forEach(text -> parse(text).ifPresent(ids::add));
        return ids.stream().limit(most).toList();
    }

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
