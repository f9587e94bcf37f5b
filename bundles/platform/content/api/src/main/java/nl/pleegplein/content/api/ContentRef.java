package nl.pleegplein.content.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Points to one thing of a domain without knowing the domain: {@code article:0191…}.
 *
 * @param kind the kind of thing, unique in the platform: lowercase letters, digits and hyphens, at most 40
 * @param id the id inside the kind: letters, digits, hyphens, dots and underscores, at most 80
 */
public record ContentRef(String kind, String id) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    public ContentRef {
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a content reference");
        }
    }

    /** Reads {@code kind:id}; empty when it is something else. */
    public static Optional<ContentRef> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0
                || !KIND.matcher(text.substring(0, colon)).matches()
                || !ID.matcher(text.substring(colon + 1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new ContentRef(text.substring(0, colon), text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
