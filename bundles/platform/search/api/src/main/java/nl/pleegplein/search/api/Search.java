package nl.pleegplein.search.api;

import java.util.List;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds content that the viewer may read. The index follows the sources within seconds. Every method throws
 * {@link nl.pleegplein.content.api.BusyException} while the search engine is away. Thread-safe.
 */
@ProviderType
public interface Search {
    SearchResult search(SearchQuery query, Viewer viewer);

    /** Titles and terms that begin with, or contain a word that begins with, what was typed; only from public items. */
    List<Suggestion> suggest(String typed, int limit);

    /** Items that resemble this one, most alike first. Empty when the search engine is away: never throws. */
    List<ContentItem> related(ContentRef ref, int limit, Viewer viewer);

    IndexState state();

    /** Asks for the index to be made anew while the old one serves; gives the id of the job. */
    String rebuild();

    /**
     * Drops all items of a kind that is removed for good. Those of a source that is merely away stay in the index,
     * hidden, so that they are back as soon as it is.
     *
     * @throws IllegalStateException while the source of this kind is there
     */
    void forget(String kind);
}
