package nl.pleegplein.search.solr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentCatalogue;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;

final class FakeCatalogue implements ContentCatalogue {
    private final List<ContentSource> sources = new CopyOnWriteArrayList<>();

    void add(ContentSource source) {
        sources.add(source);
    }

    void remove(ContentSource source) {
        sources.remove(source);
    }

    @Override
    public Set<String> kinds(String domain) {
        return Set.of();
    }

    @Override
    public List<ContentSource> sources() {
        return List.copyOf(sources);
    }

    @Override
    public Optional<ContentSource> source(String kind) {
        return sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    @Override
    public Map<ContentRef, ContentItem> visible(Set<ContentRef> refs, Viewer viewer) {
        Map<ContentRef, ContentItem> visible = new HashMap<>();
        for (ContentSource source : sources) {
            Set<String> ids = refs.stream()
                    .filter(ref -> ref.kind().equals(source.kind()))
                    .map(ContentRef::id)
                    .collect(Collectors.toSet());
            source.visible(ids, viewer).values().forEach(item -> visible.put(item.ref(), item));
        }
        return visible;
    }
}
