package nl.pleegplein.library.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Retries;
import nl.pleegplein.text.api.Markdown;
import nl.pleegplein.text.api.MarkdownText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts articles and dossiers into the library and takes them out; each with its files and its event, or not at all. */
@Component(service = LibraryKeeper.class)
public final class LibraryKeeper {
    private static final int REMOVED_TOGETHER = 50;

    private final ArticleRepository articles;
    private final DossierRepository dossiers;
    private final ReferentRepository referents;
    private final OriginRepository origins;
    private final FileStore files;
    private final Markdown markdown;
    private final Events events;
    private final Ids ids;
    private final Retries retries;

    @Activate
    public LibraryKeeper(
            @Reference ArticleRepository articles,
            @Reference DossierRepository dossiers,
            @Reference ReferentRepository referents,
            @Reference OriginRepository origins,
            @Reference FileStore files,
            @Reference Markdown markdown,
            @Reference Events events,
            @Reference Ids ids,
            @Reference Retries retries) {
        this.articles = articles;
        this.dossiers = dossiers;
        this.referents = referents;
        this.origins = origins;
        this.files = files;
        this.markdown = markdown;
        this.events = events;
        this.ids = ids;
        this.retries = retries;
    }

    /** What became of a draft. */
    public enum Outcome {
        ADDED,
        CHANGED
    }

    /** What these addresses lead to, as far as they are in use; at most 1,000. */
    public List<Owner> owners(String kind, Collection<String> slugs) {
        return kind.equals(Library.ARTICLE) ? articles.owners(slugs) : dossiers.owners(slugs);
    }

    /**
     * Adds an item or rewrites the one at its address.
     *
     * @param media all that the text shows, ready to be kept: what takes long is done before the transaction
     * @throws ConflictException when an address belongs to something else
     * @throws UnknownItemException when a dossier names an article that is not there
     * @throws RemovedOriginException when its origin was removed and is not welcome again
     */
    public Outcome put(Draft draft, List<ReadyMedium> media, Provenance provenance) {
        return retries.retrying(() -> articles.inOneTransaction(() -> {
            try {
                origins.lockForPutting(provenance.origin());
                return draft instanceof ArticleDraft article
                        ? putArticle(article, media, provenance)
                        : putDossier((DossierDraft) draft, media, provenance);
            } catch (LinkageError | StackOverflowError e) {
                // Templates roll back for exceptions only.
                throw new IllegalStateException("'" + draft.item().slug() + "' could not be kept", e);
            }
        }));
    }

    private Outcome putArticle(ArticleDraft draft, List<ReadyMedium> media, Provenance provenance) {
        Optional<ArticleEntity> existing = existing(articles, draft.item(), provenance);
        ArticleEntity article = existing.orElseGet(() -> new ArticleEntity(ids.next(), provenance));
        KeptMedia kept = keepFiles(article.ref(), media);
        MarkdownText text = markdown.render(draft.item().markdown(), kept);
        article.rewrite(draft, provenance, kept.firstPicture(text.html()), text.minutes());
        publish(article, articles.write(article, existing.isEmpty(), draft, text));
        return outcome(existing);
    }

    private Outcome putDossier(DossierDraft draft, List<ReadyMedium> media, Provenance provenance) {
        List<UUID> members = members(draft.articles());
        Optional<DossierEntity> existing = existing(dossiers, draft.item(), provenance);
        DossierEntity dossier = existing.orElseGet(() -> new DossierEntity(ids.next(), provenance));
        KeptMedia kept = keepFiles(dossier.ref(), media);
        MarkdownText text = markdown.render(draft.item().markdown(), kept);
        dossier.rewrite(draft.item(), provenance, kept.firstPicture(text.html()));
        publish(dossier, dossiers.write(dossier, existing.isEmpty(), draft, members, text));
        return outcome(existing);
    }

    private static Outcome outcome(Optional<? extends LibraryItem> existing) {
        return existing.isPresent() ? Outcome.CHANGED : Outcome.ADDED;
    }

    private static <E extends LibraryItem> Optional<E> existing(
            ItemRepository<E> repository, ItemDraft draft, Provenance provenance) {
        Claim claim = Claim.of(draft, repository.owners(draft.slugs()), provenance);
        claim.conflict().ifPresent(why -> {
            throw new ConflictException("library.slug.taken", why, draft.slug());
        });
        return claim.holder().flatMap(repository::lock);
    }

    /** Held, because a database need not make a foreign key wait for who is just removing them. */
    private List<UUID> members(List<String> slugs) {
        Map<String, UUID> found = articles.owners(slugs).stream().collect(Collectors.toMap(Owner::slug, Owner::item));
        Set<UUID> held = articles.hold(found.values());
        return slugs.stream()
                .map(slug -> Optional.ofNullable(found.get(slug))
                        .filter(held::contains)
                        .orElseThrow(() -> new UnknownItemException(
                                "library.article.unknown", "article '" + slug + "' is not in the library", slug)))
                .distinct()
                .toList();
    }

    private KeptMedia keepFiles(ContentRef owner, List<ReadyMedium> media) {
        KeptMedia kept = new KeptMedia();
        for (ReadyMedium medium : media) {
            kept.add(
                    medium.reference(),
                    files.keep(owner, medium.file()),
                    medium.captions().map(captions -> files.keep(owner, captions)));
        }
        files.retain(owner, kept.ids());
        return kept;
    }

    private void publish(LibraryItem item, long revision) {
        String what = item.isPublished() ? ".changed" : ".removed";
        events.publish(new DomainEvent(item.kind() + what, item.ref(), revision, Optional.empty()));
    }

    /**
     * Removes all of an origin, some at a time, and says how many items that were. Dossiers of others lose its articles;
     * one that has none left is withdrawn until it is imported again. Nothing of it comes in any more until it is
     * {@link #welcome}.
     */
    public int removeOrigin(String origin) {
        retries.retrying(() -> articles.inOneTransaction(() -> {
            origins.markRemoved(origin);
            return origin;
        }));
        int removed =
                removeAll(dossiers, this::removeDossiers, origin) + removeAll(articles, this::removeArticles, origin);
        forgetIdleReferents();
        return removed;
    }

    /** Whether an origin was removed and nobody has imported it since. */
    public boolean wasRemoved(String origin) {
        return origins.isRemoved(origin);
    }

    /** An origin is to be imported, whatever was done to it before. */
    public void welcome(String origin) {
        origins.unmarkRemoved(origin);
    }

    /** Whoever checks nothing any more is not kept. */
    public void forgetIdleReferents() {
        boolean more = true;
        while (more) {
            more = retries.retrying(referents::removeIdle);
        }
    }

    private <E extends LibraryItem> int removeAll(
            ItemRepository<E> repository, Consumer<List<UUID>> remove, String origin) {
        int all = 0;
        int some;
        do {
            some = retries.retrying(() -> repository.inOneTransaction(() -> removeSome(repository, remove, origin)));
            all += some;
        } while (some > 0);
        return all;
    }

    private <E extends LibraryItem> int removeSome(
            ItemRepository<E> repository, Consumer<List<UUID>> remove, String origin) {
        List<E> items = repository.lockOfOrigin(origin, REMOVED_TOGETHER);
        if (items.isEmpty()) {
            return 0;
        }
        remove.accept(items.stream().map(LibraryItem::id).toList());
        for (E item : items) {
            files.removeOwner(item.ref());
            events.publish(
                    new DomainEvent(item.kind() + ".removed", item.ref(), item.revision() + 1, Optional.empty()));
        }
        return items.size();
    }

    private void removeDossiers(List<UUID> ids) {
        dossiers.remove(ids);
    }

    private void removeArticles(List<UUID> ids) {
        List<UUID> holders = dossiers.holding(ids);
        articles.remove(ids);
        dossiers.articlesWereRemoved(holders).forEach(dossier -> publish(dossier, dossier.revision()));
    }
}
