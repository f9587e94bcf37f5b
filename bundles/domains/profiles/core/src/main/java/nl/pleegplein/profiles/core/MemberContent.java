package nl.pleegplein.profiles.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.Changes;
import nl.pleegplein.content.api.ContentChange;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.ContentSource;
import nl.pleegplein.content.api.Taxonomy;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.profiles.api.Profiles;
import nl.pleegplein.profiles.api.Visibility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The pages of members for those who search. They stand in no list of what is new: no feed tells that somebody changed
 * something about themselves, and no other site shows a person in a frame.
 */
@Component(service = ContentSource.class, property = ContentSource.KIND + "=" + Profiles.MEMBER)
public final class MemberContent implements ContentSource {
    private final ProfileRepository profiles;
    private final Pages pages;
    private final Findable findable;
    private final ChangeFeeds feeds;

    @Activate
    public MemberContent(
            @Reference ProfileRepository profiles,
            @Reference Pages pages,
            @Reference Taxonomy taxonomy,
            @Reference ChangeFeeds feeds) {
        this.profiles = profiles;
        this.pages = pages;
        this.findable = new Findable(taxonomy);
        this.feeds = feeds;
    }

    @Override
    public String kind() {
        return Profiles.MEMBER;
    }

    @Override
    public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        Map<String, ContentItem> visible = new HashMap<>();
        present(ids.stream().flatMap(MemberContent::parsed).toList()).stream()
                .map(ContentChange.Present::item)
                .filter(item -> viewer.mayRead(item.readers()))
                .forEach(item -> visible.put(item.ref().id(), item));
        return visible;
    }

    private List<ContentChange.Present> present(List<UUID> ids) {
        return profiles.inOneTransaction(() -> pages.all(profiles.all(ids)).entrySet().stream()
                .flatMap(page -> findable.of(page.getKey(), page.getValue()).stream())
                .toList());
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        return feeds.changesSince(Profiles.MEMBER, cursor, limit, new Items());
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        return Slice.empty();
    }

    @Override
    public long count() {
        return profiles.count(Arrays.stream(Visibility.values())
                .filter(visibility -> Findable.readers(visibility).isPresent())
                .toList());
    }

    @Override
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? "member" : "deelnemer";
    }

    @Override
    public String schemaType() {
        return "ProfilePage";
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
            return profiles.idsAfter(id, limit);
        }

        @Override
        public List<ContentChange> load(Set<UUID> ids) {
            List<ContentChange> changes = new ArrayList<>(present(List.copyOf(ids)));
            Set<String> absent = new HashSet<>();
            ids.forEach(id -> absent.add(id.toString()));
            changes.forEach(change -> absent.remove(change.ref().id()));
            absent.forEach(id -> changes.add(new ContentChange.Absent(new ContentRef(Profiles.MEMBER, id))));
            return changes;
        }
    }
}
