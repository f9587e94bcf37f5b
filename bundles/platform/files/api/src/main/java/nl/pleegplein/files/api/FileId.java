package nl.pleegplein.files.api;

import java.util.Optional;
import java.util.UUID;

/** The id of a stored file. */
public record FileId(UUID value) {
    /** Reads an id; empty when it is something else. */
    public static Optional<FileId> parse(String text) {
        try {
            return Optional.of(new FileId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
