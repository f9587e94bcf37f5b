package nl.pleegplein.library.core;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import nl.pleegplein.content.api.TermKind;

/** The key of {@link TermEntity}. */
class TermKey implements Serializable {
    private UUID itemId;
    private TermKind kind;
    private String slug;

    protected TermKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof TermKey that
                && Objects.equals(itemId, that.itemId)
                && kind == that.kind
                && Objects.equals(slug, that.slug);
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemId, kind, slug);
    }
}
