package nl.pleegplein.content.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.api.Slice;

/** A source with a few items that everyone may see. */
class KnownItems implements ContentSource {
    final List<Integer> asked = new ArrayList<>();
    private final String kind;
    private final Set<String> ids;

    KnownItems(String kind, String... ids) {
        this.kind = kind;
        this.ids = Set.of(ids);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Map<String, ContentItem> visible(Set<String> wanted, Viewer viewer) {
        asked.add(wanted.size());
        Map<String, ContentItem> visible = new HashMap<>();
        wanted.stream().filter(ids::contains).forEach(id -> visible.put(id, item(kind, id)));
        return visible;
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        return new Changes(List.of(), "end", false, false);
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        if (after.isPresent()) {
            throw new InvalidInputException("error.cursor", "Not a cursor");
        }
        return Slice.empty();
    }

    @Override
    public long count() {
        return ids.size();
    }

    static ContentItem item(String kind, String id) {
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
