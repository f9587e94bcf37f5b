package nl.pleegplein.content.api;

import java.util.Objects;

/** A change of one item, as the followers of a source need it. */
public sealed interface ContentChange {
    ContentRef ref();

    /**
     * The item is there in this state.
     *
     * @param text all its words, plain, for search; only what all its readers may read
     */
    record Present(ContentItem item, String text) implements ContentChange {
        public Present {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public ContentRef ref() {
            return item.ref();
        }
    }

    /** The item is not there any more, or nobody may read it. */
    record Absent(ContentRef ref) implements ContentChange {}
}
