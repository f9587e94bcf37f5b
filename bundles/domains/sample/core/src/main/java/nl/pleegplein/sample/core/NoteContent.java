package nl.pleegplein.sample.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.sample.api.Notes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The notes, for search, sitemap and feeds: that they are there follows from this class alone. */
@Component(service = ContentSource.class, property = ContentSource.KIND + "=" + Notes.NOTE)
public final class NoteContent implements ContentSource {
    private static final int MOST_IN_A_LIST = 5000;
    private static final String PREFIX = Notes.PATH + "/";
    private static final Set<String> EVERYONE = Set.of(Readers.PUBLIC);

    private final NoteRepository repository;
    private final ChangeFeeds feeds;

    @Activate
    public NoteContent(@Reference NoteRepository repository, @Reference ChangeFeeds feeds) {
        this.repository = repository;
        this.feeds = feeds;
    }

    @Override
    public String kind() {
        return Notes.NOTE;
    }

    @Override
    public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        if (!viewer.mayRead(EVERYONE)) {
            return Map.of();
        }
        return repository.withTags(ids.stream().flatMap(NoteContent::parsed).toList()).stream()
                .map(NoteEntity::toContentItem)
                .collect(Collectors.toUnmodifiableMap(item -> item.ref().id(), item -> item));
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        return feeds.changesSince(Notes.NOTE, cursor, limit, new Items());
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        // A note stands in no pillar and under no theme.
        if (!filter.equals(ContentFilter.ALL) || !viewer.mayRead(EVERYONE)) {
            return Slice.empty();
        }
        return repository.newest(after, Math.min(limit, MOST_IN_A_LIST)).map(NoteEntity::toContentItem);
    }

    @Override
    public long count() {
        return repository.count();
    }

    @Override
    public Optional<ContentItem> byPath(String path, Viewer viewer) {
        if (!path.startsWith(PREFIX) || !viewer.mayRead(EVERYONE)) {
            return Optional.empty();
        }
        return repository.inOneTransaction(() -> Optional.of(path.substring(PREFIX.length()))
                .filter(NoteRules::isSlug)
                .flatMap(repository::find)
                .map(NoteEntity::toContentItem));
    }

    @Override
    public List<String> listingPaths() {
        return List.of(Notes.PATH);
    }

    @Override
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? "note" : "notitie";
    }

    /** What is no id is the id of nothing. */
    private static Stream<UUID> parsed(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private final class Items implements ChangeFeeds.Items {
        @Override
        public List<UUID> idsAfter(Optional<UUID> id, int limit) {
            return repository.idsAfter(id, limit);
        }

        @Override
        public List<ContentChange> load(Set<UUID> ids) {
            List<ContentChange> changes = new ArrayList<>();
            Set<UUID> absent = new HashSet<>(ids);
            for (NoteEntity note : repository.withTags(ids)) {
                absent.remove(note.id());
                changes.add(new ContentChange.Present(note.toContentItem(), note.text()));
            }
            absent.forEach(id -> changes.add(new ContentChange.Absent(new ContentRef(Notes.NOTE, id.toString()))));
            return changes;
        }
    }
}
