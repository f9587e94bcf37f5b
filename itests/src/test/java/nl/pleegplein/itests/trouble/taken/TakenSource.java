package nl.pleegplein.itests.trouble.taken;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Says that its items are articles, as the library's are; there are none. */
@Component(property = ContentSource.KIND + "=article")
public final class TakenSource implements ContentSource {
    @Activate
    public TakenSource() {}

    @Override
    public String kind() {
        return "article";
    }

    @Override
    public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        return Map.of();
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        return new Changes(List.of(), "genomen", false, false);
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        return Slice.empty();
    }

    @Override
    public long count() {
        return 0;
    }
}
