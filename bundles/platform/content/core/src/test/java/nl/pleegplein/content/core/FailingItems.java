package nl.pleegplein.content.core;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.SafeHtml;

/** A source that can do nothing but say its kind. */
record FailingItems(String kind) implements ContentSource {
    @Override
    public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        throw new IllegalStateException("broken");
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        throw new IllegalStateException("broken");
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        throw new NoClassDefFoundError("gone");
    }

    @Override
    public long count() {
        throw new IllegalStateException("broken");
    }

    @Override
    public Map<String, SafeHtml> texts(Set<String> ids, Viewer viewer) {
        return null;
    }

    @Override
    public String schemaType() {
        throw new IllegalStateException("broken");
    }
}
