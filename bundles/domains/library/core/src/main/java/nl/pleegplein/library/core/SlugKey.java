package nl.pleegplein.library.core;

import java.io.Serializable;
import java.util.Objects;

/** The key of {@link SlugEntity}. */
class SlugKey implements Serializable {
    private String itemKind;
    private String slug;

    protected SlugKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof SlugKey that
                && Objects.equals(itemKind, that.itemKind)
                && Objects.equals(slug, that.slug);
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemKind, slug);
    }
}
