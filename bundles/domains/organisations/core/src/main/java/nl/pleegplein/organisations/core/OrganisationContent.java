package nl.pleegplein.organisations.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.events.api.ChangeFeeds;
import nl.pleegplein.organisations.api.OrganisationKind;
import nl.pleegplein.organisations.api.OrganisationPaths;
import nl.pleegplein.organisations.api.Organisations;
import nl.pleegplein.organisations.api.Region;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.Media;
import nl.pleegplein.text.api.SafeHtml;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The active organisations, for search, sitemap, feeds and embeds. Everyone may read them; who works there is no part of it. */
@Component(service = ContentSource.class, property = ContentSource.KIND + "=" + Organisations.ORGANISATION)
public final class OrganisationContent implements ContentSource {
    private static final int MOST_IN_A_LIST = 5000;
    private static final Set<String> EVERYONE = Set.of(Readers.PUBLIC);
    private static final String PREFIX = OrganisationPaths.page("");
    private static final Map<OrganisationKind, String> KINDS = Map.of(
            OrganisationKind.FOSTER_CARE, "pleegzorgaanbieder",
            OrganisationKind.TRAINING, "scholingsaanbieder",
            OrganisationKind.ASSOCIATION, "vereniging");

    private final OrganisationRepository organisations;
    private final Regions regions;
    private final Markdown markdown;
    private final ChangeFeeds feeds;

    @Activate
    public OrganisationContent(
            @Reference OrganisationRepository organisations,
            @Reference Regions regions,
            @Reference Markdown markdown,
            @Reference ChangeFeeds feeds) {
        this.organisations = organisations;
        this.regions = regions;
        this.markdown = markdown;
        this.feeds = feeds;
    }

    @Override
    public String kind() {
        return Organisations.ORGANISATION;
    }

    @Override
    public Map<String, ContentItem> visible(Set<String> ids, Viewer viewer) {
        return active(ids, viewer, this::item);
    }

    @Override
    public Map<String, SafeHtml> texts(Set<String> ids, Viewer viewer) {
        return active(
                ids, viewer, kept -> markdown.render(kept.text(), Media.NONE).html());
    }

    private <T> Map<String, T> active(Set<String> ids, Viewer viewer, Function<OrganisationEntity, T> make) {
        if (!viewer.mayRead(EVERYONE)) {
            return Map.of();
        }
        return organisations.inOneTransaction(
                () -> organisations
                        .all(ids.stream().flatMap(OrganisationContent::parsed).toList())
                        .stream()
                        .filter(OrganisationEntity::isActive)
                        .collect(Collectors.toMap(kept -> kept.id().toString(), make)));
    }

    /** What is no id is the id of nothing. */
    private static Stream<UUID> parsed(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private ContentItem item(OrganisationEntity kept) {
        return new ContentItem(
                kept.ref(),
                OrganisationPaths.page(kept.slug()),
                kept.name(),
                kept.summary().isEmpty() ? facts(kept, " · ") : kept.summary(),
                "nl",
                EVERYONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                kept.demonstration(),
                kept.created(),
                kept.updated(),
                kept.revision());
    }

    private String facts(OrganisationEntity kept, String between) {
        return Stream.concat(
                        kept.kinds().stream().sorted().map(KINDS::get),
                        regions.of(kept.regions()).stream().map(Region::dutch))
                .collect(Collectors.joining(between));
    }

    @Override
    public Changes changesSince(Optional<String> cursor, int limit) {
        return feeds.changesSince(Organisations.ORGANISATION, cursor, limit, new Items());
    }

    @Override
    public Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        // They stand under no pillar and no theme.
        if (!viewer.mayRead(EVERYONE) || !filter.equals(ContentFilter.ALL)) {
            return Slice.empty();
        }
        try {
            return organisations.inOneTransaction(() ->
                    organisations.newest(after, Math.min(limit, MOST_IN_A_LIST)).map(this::item));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("organisations.cursor.invalid", "This is not a place in the list");
        }
    }

    @Override
    public long count() {
        return organisations.countActive();
    }

    @Override
    public Optional<ContentItem> byPath(String path, Viewer viewer) {
        String slug = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
        if (!Naming.isSlug(slug) || !viewer.mayRead(EVERYONE)) {
            return Optional.empty();
        }
        return organisations.inOneTransaction(() -> organisations
                .find(slug)
                .filter(kept -> kept.isActive() && kept.slug().equals(slug))
                .map(this::item));
    }

    @Override
    public List<String> listingPaths() {
        return List.of(OrganisationPaths.LIST);
    }

    @Override
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? "organisation" : "organisatie";
    }

    @Override
    public String schemaType() {
        return "Organization";
    }

    private final class Items implements ChangeFeeds.Items {
        @Override
        public List<UUID> idsAfter(Optional<UUID> id, int limit) {
            return organisations.idsAfter(id, limit);
        }

        @Override
        public List<ContentChange> load(Set<UUID> ids) {
            return organisations.inOneTransaction(() -> {
                List<ContentChange> changes = new ArrayList<>();
                Set<UUID> absent = new HashSet<>(ids);
                for (OrganisationEntity kept : organisations.all(ids)) {
                    if (kept.isActive()) {
                        absent.remove(kept.id().value());
                        changes.add(new ContentChange.Present(item(kept), words(kept)));
                    }
                }
                absent.forEach(id -> changes.add(
                        new ContentChange.Absent(new ContentRef(Organisations.ORGANISATION, id.toString()))));
                return changes;
            });
        }

        private String words(OrganisationEntity kept) {
            return facts(kept, "\n") + "\n"
                    + markdown.render(kept.text(), Media.NONE).plain();
        }
    }
}
