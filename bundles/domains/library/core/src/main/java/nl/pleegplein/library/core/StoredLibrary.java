package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.content.api.ContentFilter;
import nl.pleegplein.content.api.SiteRevision;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.Article;
import nl.pleegplein.library.api.ArticleFilter;
import nl.pleegplein.library.api.ArticleId;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Dossier;
import nl.pleegplein.library.api.Found;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The library as it stands in the database. What is published is public. */
@Component
public final class StoredLibrary implements Library {
    private static final int MOST_IN_A_LIST = 100;
    private static final Set<String> EVERYONE = Set.of(Readers.PUBLIC);

    private final ArticleRepository articles;
    private final DossierRepository dossiers;
    private final TermCounts pillars;
    private final TermCounts themes;

    @Activate
    public StoredLibrary(
            @Reference ArticleRepository articles,
            @Reference DossierRepository dossiers,
            @Reference SiteRevision revision) {
        this.articles = articles;
        this.dossiers = dossiers;
        this.pillars = new TermCounts(revision, System::nanoTime, () -> articles.countByTerm(TermKind.PILLAR));
        this.themes = new TermCounts(revision, System::nanoTime, () -> articles.countByTerm(TermKind.THEME));
    }

    @Override
    public Found<Article> article(String slug, Viewer viewer) {
        return articles.inOneTransaction(() -> found(articles, slug, viewer, this::toArticle));
    }

    @Override
    public Found<Dossier> dossier(String slug, Viewer viewer) {
        return dossiers.inOneTransaction(() -> found(dossiers, slug, viewer, this::toDossier));
    }

    private static <E extends LibraryItem, T> Found<T> found(
            ItemRepository<E> repository, String slug, Viewer viewer, Function<ItemRepository.Placed<E>, T> reader) {
        if (!Slugs.isSlug(slug) || !viewer.mayRead(EVERYONE)) {
            return new Found.Unknown<>();
        }
        Optional<ItemRepository.Placed<E>> placed = repository.findBySlug(slug);
        if (placed.isEmpty()) {
            return new Found.Unknown<>();
        }
        E item = placed.get().item();
        if (!item.isPublished()) {
            return new Found.Withdrawn<>();
        }
        return placed.get().present() ? new Found.Here<>(reader.apply(placed.get())) : new Found.Moved<>(item.path());
    }

    private Article toArticle(ItemRepository.Placed<ArticleEntity> placed) {
        ArticleEntity article = placed.item();
        return new Article(
                new ArticleId(article.id()),
                article.slug(),
                article.title(),
                article.summary(),
                placed.html(),
                placed.headings(),
                article.minutes(),
                article.pillars(),
                article.themes(),
                article.keywords(),
                article.audiences(),
                articles.sources(article.id()),
                articles.checks(article.id()),
                article.picture(),
                article.published(),
                article.updated(),
                article.reviewBy(),
                DossierLinks.of(article.id(), dossiers.membersBeside(article.id())),
                article.isDemonstration(),
                article.revision());
    }

    private Dossier toDossier(ItemRepository.Placed<DossierEntity> placed) {
        DossierEntity dossier = placed.item();
        return new Dossier(
                dossier.id().toString(),
                dossier.slug(),
                dossier.title(),
                dossier.summary(),
                placed.html(),
                dossier.pillars(),
                dossier.themes(),
                dossiers.articles(dossier.id()).stream()
                        .map(ArticleEntity::toCard)
                        .toList(),
                dossier.published(),
                dossier.updated(),
                dossier.isDemonstration(),
                dossier.revision());
    }

    @Override
    public Slice<Card> articles(ArticleFilter filter, Optional<String> after, int limit, Viewer viewer) {
        Listing listing = Listing.of(after, limit, MOST_IN_A_LIST)
                .with(TermKind.THEME, filter.theme())
                .with(TermKind.KEYWORD, filter.keyword().map(Slugs::of))
                .with(TermKind.PILLAR, filter.pillar())
                .with(TermKind.AUDIENCE, filter.audience())
                .build();
        return ifReadable(viewer, () -> articles.newest(listing).map(ArticleEntity::toCard));
    }

    @Override
    public Slice<Card> dossiers(ContentFilter filter, Optional<String> after, int limit, Viewer viewer) {
        Listing listing = Listing.of(after, limit, MOST_IN_A_LIST)
                .with(TermKind.THEME, filter.theme())
                .with(TermKind.PILLAR, filter.pillar())
                .build();
        return ifReadable(viewer, () -> dossiers.inOneTransaction(() -> withSizes(dossiers.newest(listing))));
    }

    private Slice<Card> withSizes(Slice<DossierEntity> slice) {
        return new Slice<>(dossierCards(slice.items()), slice.next());
    }

    private List<Card> dossierCards(List<DossierEntity> items) {
        Map<UUID, DossierSize> sizes =
                dossiers.sizes(items.stream().map(LibraryItem::id).toList());
        // One whose articles are all withdrawn has nothing to offer.
        return items.stream()
                .filter(dossier -> sizes.containsKey(dossier.id()))
                .map(dossier -> dossier.toCard(sizes.get(dossier.id())))
                .toList();
    }

    @Override
    public Map<String, Long> countsByPillar(Viewer viewer) {
        return viewer.mayRead(EVERYONE) ? pillars.get() : Map.of();
    }

    @Override
    public Map<String, Long> countsByTheme(Viewer viewer) {
        return viewer.mayRead(EVERYONE) ? themes.get() : Map.of();
    }

    @Override
    public List<Card> cards(List<String> ids, Viewer viewer) {
        if (!viewer.mayRead(EVERYONE)) {
            return List.of();
        }
        List<UUID> wanted = Uuids.parse(ids, MOST_IN_A_LIST);
        Map<UUID, Card> found = new HashMap<>();
        articles.published(wanted).forEach(article -> found.put(article.id(), article.toCard()));
        Set<UUID> others = new HashSet<>(wanted);
        others.removeAll(found.keySet());
        dossierCards(dossiers.published(others)).forEach(card -> found.put(UUID.fromString(card.id()), card));
        List<Card> cards = new ArrayList<>();
        wanted.stream().map(found::get).filter(card -> card != null).forEach(cards::add);
        return cards;
    }

    private static Slice<Card> ifReadable(Viewer viewer, Supplier<Slice<Card>> list) {
        return viewer.mayRead(EVERYONE) ? list.get() : Slice.empty();
    }
}
