package nl.pleegplein.search.web;

import java.util.List;
import java.util.Locale;
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

/** Articles and dossiers, of which only the names matter here. */
final class FakeCatalogue implements ContentCatalogue {
    private final List<ContentSource> sources =
            List.of(new Named("article", "artikel", "article"), new Named("dossier", "dossier", "dossier"));

    @Override
    public Set<String> kinds(String domain) {
        return Set.of();
    }

    @Override
    public List<ContentSource> sources() {
        return sources;
    }

    @Override
    public Optional<ContentSource> source(String kind) {
        return sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    @Override
    public Map<ContentRef, ContentItem> visible(Set<ContentRef> refs, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    private record Named(String kind, String dutch, String english) implements ContentSource {
        @Override
        public String label(Locale locale) {
            return locale.getLanguage().equals("en") ? english : dutch;
        }

        @Override
        public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
            throw new UnsupportedOperationException();
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
            throw new UnsupportedOperationException();
        }
    }
}
