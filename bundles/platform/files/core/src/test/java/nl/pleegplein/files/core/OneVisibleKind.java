package nl.pleegplein.files.core;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Slice;

/** A catalogue with one source, whose items are seen once they are shown. */
final class OneVisibleKind implements ContentCatalogue {
    private final String kind;
    private final Set<String> shown = new HashSet<>();
    private final ContentSource source = new Source();

    OneVisibleKind(String kind) {
        this.kind = kind;
    }

    void show(String id) {
        shown.add(id);
    }

    @Override
    public Set<String> kinds(String domain) {
        return Set.of();
    }

    @Override
    public List<ContentSource> sources() {
        return List.of(source);
    }

    @Override
    public Optional<ContentSource> source(String wanted) {
        return wanted.equals(kind) ? Optional.of(source) : Optional.empty();
    }

    @Override
    public Map<ContentRef, ContentItem> visible(Set<ContentRef> refs, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    private final class Source implements ContentSource {
        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
            Map<String, ContentItem> visible = new HashMap<>();
            ids.stream().filter(shown::contains).forEach(id -> visible.put(id, item(id)));
            return visible;
        }

        @Override
        public Changes changesSince(Optional<String> cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count() {
            return shown.size();
        }

        private ContentItem item(String id) {
            return new ContentItem(
                    new ContentRef(kind, id),
                    "/" + id,
                    id,
                    "",
                    "nl",
                    Set.of("public"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1);
        }
    }
}
