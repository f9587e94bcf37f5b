package nl.pleegplein.access.api;

import java.util.Objects;
import java.util.UUID;

/** The id of an account. Says nothing about the person; never show it where a name is expected. */
public record AccountId(UUID value) {
    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
