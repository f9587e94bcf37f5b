package nl.pleegplein.content.api;

import java.util.Objects;

/**
 * Who made something, as far as others may know: an account, or the mask of someone who posts without a name.
 *
 * @param value the id of the account or of the mask
 */
public record PublicActor(Kind kind, String value) {
    public enum Kind {
        ACCOUNT,
        MASK
    }

    public PublicActor {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }
}
