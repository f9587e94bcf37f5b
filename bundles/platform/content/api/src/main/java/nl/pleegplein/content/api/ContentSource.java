package nl.pleegplein.content.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.SafeHtml;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The one contract by which a domain tells the platform what it has. From it alone follow search, sitemap, feeds,
 * embeds, recommendations, following and reports. Contributed as a service with the property {@link #KIND}; one source
 * for each kind. Every method is thread-safe and decides itself what the viewer may see.
 */
@ConsumerType
public interface ContentSource {
    /** Service property with the kind of the items, equal to {@link #kind()}. */
    String KIND = "pleegplein.content.kind";

    /** The kind of all items of this source. */
    String kind();

    /**
     * The items that the viewer may see, of those asked for, by id, in one query.
     *
     * @param ids at most 200
     */
    Map<String, ContentItem> visible(Set<String> ids, Viewer viewer);

    /**
     * What has changed since a cursor that an earlier call gave, or everything from the start without one. Items that
     * nobody or not everybody may read are part of it: the follower keeps their readers.
     *
     * @param limit at most 500
     */
    Changes changesSince(Optional<String> cursor, int limit);

    /**
     * The items that the viewer may see, last updated first.
     *
     * @param after the cursor of an earlier slice
     * @param limit at most 5,000
     * @throws InvalidInputException when the cursor is none
     */
    Slice<ContentItem> newest(ContentFilter filter, Optional<String> after, int limit, Viewer viewer);

    /** How many items there are in all, whoever may read them. Used to watch an index, never shown to visitors. */
    long count();

    /**
     * The whole texts of items for feeds and embeds, by id, in a few queries however many there are; without those that
     * have none or that the viewer may not see.
     *
     * @param ids at most 200
     */
    default Map<String, SafeHtml> texts(Set<String> ids, Viewer viewer) {
        return Map.of();
    }

    /**
     * The item whose page is at this path, for who links to a page or shows it elsewhere. Old paths that redirect are no
     * paths of an item.
     *
     * @param path as {@link ContentItem#path}
     */
    default Optional<ContentItem> byPath(String path, Viewer viewer) {
        return Optional.empty();
    }

    /**
     * Paths of pages that list these items and that everyone may see, such as that of a theme, for the sitemap.
     *
     * @return at most 5,000, without query
     */
    default List<String> listingPaths() {
        return List.of();
    }

    /** What one such item is called, for people, such as "artikel"; lowercase. */
    default String label(Locale locale) {
        return kind();
    }

    /** The type of schema.org that describes these items, such as {@code Article}. */
    default String schemaType() {
        return "CreativeWork";
    }
}
