package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.SafeHtml;

/** Tells the platform what the library has of one kind. */
abstract class LibraryContent<E extends LibraryItem> implements ContentSource {
    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_IN_A_LIST = 5000;
    private static final Set<String> EVERYONE = Set.of(Readers.PUBLIC);

    private final String kind;
    private final String prefix;
    private final ItemRepository<E> repository;
    private final ChangeFeeds feeds;

    /** @param prefix what the path of every item begins with, before its slug */
    LibraryContent(String kind, String prefix, ItemRepository<E> repository, ChangeFeeds feeds) {
        this.kind = kind;
        this.prefix = prefix;
        this.repository = repository;
        this.feeds = feeds;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        if (!viewer.mayRead(EVERYONE)) {
            return Map.of();
        }
        return repository.published(Uuids.parse(ids, MOST_AT_ONCE)).stream()
                .map(LibraryItem::toContentItem)
                .collect(Collectors.toUnmodifiableMap(item -> item.ref().id(), item -> item));
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        return feeds.changesSince(kind, cursor, limit, new Items());
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        Listing listing = Listing.of(after, limit, MOST_IN_A_LIST)
                .with(TermKind.THEME, filter.theme())
                .with(TermKind.PILLAR, filter.pillar())
                .build();
        return viewer.mayRead(EVERYONE) ? repository.newest(listing).map(LibraryItem::toContentItem) : Slice.empty();
    }

    @Override
    public long count() {
        return repository.countPublished();
    }

    @Override
    public Map<String, SafeHtml> texts(Set<String> ids, Viewer viewer) {
        return viewer.mayRead(EVERYONE)
                ? texts(repository.publishedWithHtml(Uuids.parse(ids, MOST_AT_ONCE)))
                : Map.of();
    }

    /** What is read of items away from their pages, by id. */
    Map<String, SafeHtml> texts(List<ItemRepository.Whole<E>> all) {
        return all.stream()
                .collect(Collectors.toMap(whole -> whole.item().id().toString(), whole -> new SafeHtml(whole.text())));
    }

    @Override
    public Optional<ContentItem> byPath(String path, Viewer viewer) {
        if (!path.startsWith(prefix) || !viewer.mayRead(EVERYONE)) {
            return Optional.empty();
        }
        return Optional.of(path.substring(prefix.length()))
                .filter(Slugs::isSlug)
                .flatMap(repository::findBySlug)
                .filter(placed -> placed.present() && placed.item().isPublished())
                .map(placed -> placed.item().toContentItem());
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
            for (ItemRepository.Whole<E> whole : repository.publishedWithPlain(ids)) {
                absent.remove(whole.item().id());
                changes.add(new ContentChange.Present(whole.item().toContentItem(), whole.text()));
            }
            absent.forEach(id -> changes.add(new ContentChange.Absent(new ContentRef(kind, id.toString()))));
            return changes;
        }
    }
}
