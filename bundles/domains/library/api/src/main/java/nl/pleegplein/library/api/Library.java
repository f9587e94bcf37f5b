package nl.pleegplein.library.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** Reads the library. Everything that is published is public; the viewer is asked for all the same. Thread-safe. */
@ProviderType
public interface Library {
    /** The kind of an article in a {@code ContentRef}. */
    String ARTICLE = "article";

    /** The kind of a dossier in a {@code ContentRef}. */
    String DOSSIER = "dossier";

    /** Where the library is on the site. */
    String PATH = "/bibliotheek";

    Found<Article> article(String slug, Viewer viewer);

    Found<Dossier> dossier(String slug, Viewer viewer);

    /**
     * Articles, last updated first.
     *
     * @param limit at most 100
     */
    Slice<Card> articles(ArticleFilter filter, Optional<String> after, int limit, Viewer viewer);

    /** Dossiers, last updated first; at most 100. */
    Slice<Card> dossiers(ContentFilter filter, Optional<String> after, int limit, Viewer viewer);

    /** How many articles each pillar and theme has, by slug. At most a few seconds old. */
    Map<String, Long> countsByPillar(Viewer viewer);

    Map<String, Long> countsByTheme(Viewer viewer);

    /** Cards of these ids, in the order given, without those that the viewer may not see; at most 100. */
    List<Card> cards(List<String> ids, Viewer viewer);
}
