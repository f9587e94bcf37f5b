package nl.pleegplein.library.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.web.view.ArticleView.RelatedLink;
import nl.pleegplein.search.api.Search;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes well with an article: what search finds alike, and while search has nothing to say the newest articles on
 * the same theme.
 */
@Component(service = RelatedItems.class)
public final class RelatedItems {
    private static final Logger log = LoggerFactory.getLogger(RelatedItems.class);
    private static final int LIMIT = 4;
    private static final Set<String> KNOWN_KINDS = Set.of(Library.ARTICLE, Library.DOSSIER);

    private final Library library;
    private final AtomicReference<Search> search = new AtomicReference<>();

    @Activate
    public RelatedItems(@Reference Library library) {
        this.library = library;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindSearch(Search present) {
        search.set(present);
    }

    void unbindSearch(Search gone) {
        search.compareAndSet(gone, null);
    }

    List<RelatedLink> to(Article article, Viewer viewer) {
        List<RelatedLink> alike = alike(article, viewer);
        return alike.isEmpty() ? sameTheme(article, viewer) : alike;
    }

    private List<RelatedLink> alike(Article article, Viewer viewer) {
        ContentRef ref = new ContentRef(Library.ARTICLE, article.id().toString());
        try {
            return Optional.ofNullable(search.get()).map(present -> present.related(ref, LIMIT, viewer)).stream()
                    .flatMap(List::stream)
                    .filter(item -> !item.ref().equals(ref))
                    .map(RelatedItems::link)
                    .toList();
        } catch (RuntimeException | LinkageError e) {
            log.warn("Search could not tell what resembles {}", ref, e);
            return List.of();
        }
    }

    private List<RelatedLink> sameTheme(Article article, Viewer viewer) {
        Optional<ArticleFilter> filter = article.themes().stream()
                .findFirst()
                .map(ArticleFilter::ofTheme)
                .or(() -> article.pillars().stream().findFirst().map(ArticleFilter::ofPillar));
        return filter.stream()
                .flatMap(present -> library.articles(present, Optional.empty(), LIMIT + 1, viewer).items().stream())
                .filter(card -> !card.path().equals(article.path()))
                .limit(LIMIT)
                .map(card -> new RelatedLink(card.path(), card.title(), Optional.of(card.kind())))
                .toList();
    }

    private static RelatedLink link(ContentItem item) {
        return new RelatedLink(
                item.path(), item.title(), Optional.of(item.ref().kind()).filter(KNOWN_KINDS::contains));
    }
}
