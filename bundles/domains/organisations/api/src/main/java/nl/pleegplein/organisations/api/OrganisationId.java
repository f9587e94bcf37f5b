package nl.pleegplein.organisations.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The id of an organisation. Never changes, unlike its slug. */
public record OrganisationId(UUID value) {
    public OrganisationId {
        Objects.requireNonNull(value, "value");
    }

    /** What is no id is the id of nothing. */
    public static Optional<OrganisationId> parse(String text) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
