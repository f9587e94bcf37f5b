package nl.pleegplein.library.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.UnknownItemException;
import nl.pleegplein.events.api.DomainEvent;
import nl.pleegplein.events.api.Events;
import nl.pleegplein.files.api.FileStore;
import nl.pleegplein.files.api.StoredFile;
import nl.pleegplein.files.api.UnusableFileException;
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
            @Reference FileStore files,
            @Reference Markdown markdown,
            @Reference Events events,
            @Reference Ids ids,
            @Reference Retries retries) {
        this.articles = articles;
        this.dossiers = dossiers;
        this.referents = referents;
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
     * @throws ConflictException when an address belongs to something else
     * @throws UnknownItemException when a dossier names an article that is not there
     * @throws UnusableFileException when a file cannot be kept
     */
    public Outcome put(Draft draft, Provenance provenance) {
        return retries.retrying(() -> articles.inOneTransaction(() -> draft instanceof ArticleDraft article
                ? putArticle(article, provenance)
                : putDossier((DossierDraft) draft, provenance)));
    }

    private Outcome putArticle(ArticleDraft draft, Provenance provenance) {
        Optional<ArticleEntity> existing = existing(articles, draft.item(), provenance);
        ArticleEntity article = existing.orElseGet(() -> new ArticleEntity(ids.next(), provenance));
        KeptMedia media = keepFiles(article.ref(), draft.item());
        MarkdownText text = markdown.render(draft.item().markdown(), media);
        article.rewrite(draft, provenance, media.firstPicture(draft.item().markdown()), text.minutes());
        publish(article, articles.write(article, existing.isEmpty(), draft, text));
        return outcome(existing);
    }

    private Outcome putDossier(DossierDraft draft, Provenance provenance) {
        List<UUID> members = members(draft.articles());
        Optional<DossierEntity> existing = existing(dossiers, draft.item(), provenance);
        DossierEntity dossier = existing.orElseGet(() -> new DossierEntity(ids.next(), provenance));
        KeptMedia media = keepFiles(dossier.ref(), draft.item());
        MarkdownText text = markdown.render(draft.item().markdown(), media);
        dossier.rewrite(
                draft.item(), provenance, media.firstPicture(draft.item().markdown()));
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

    private List<UUID> members(List<String> slugs) {
        Map<String, UUID> found = articles.owners(slugs).stream().collect(Collectors.toMap(Owner::slug, Owner::item));
        return slugs.stream()
                .map(slug -> Optional.ofNullable(found.get(slug))
                        .orElseThrow(() -> new UnknownItemException(
                                "library.article.unknown", "article '" + slug + "' is not in the library", slug)))
                .distinct()
                .toList();
    }

    private KeptMedia keepFiles(ContentRef owner, ItemDraft draft) {
        KeptMedia kept = new KeptMedia();
        for (Attachment attachment : draft.attachments()) {
            try {
                StoredFile file = keep(owner, attachment.file());
                Optional<StoredFile> captions = attachment.captions().map(path -> keep(owner, path));
                kept.add(attachment.reference(), file, captions);
            } catch (UnusableFileException e) {
                throw new UnusableFileException(attachment.reference() + ": " + e.getMessage());
            }
        }
        files.retain(owner, kept.ids());
        return kept;
    }

    private StoredFile keep(ContentRef owner, Path file) {
        try {
            return files.keep(owner, file.getFileName().toString(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(LibraryItem item, long revision) {
        String what = item.isPublished() ? ".changed" : ".removed";
        events.publish(new DomainEvent(item.kind() + what, item.ref(), revision, Optional.empty()));
    }

    /** Removes all of an origin, some at a time, and says how many items that were. */
    public int removeOrigin(String origin) {
        int removed = removeAll(dossiers, dossiers::remove, origin) + removeAll(articles, articles::remove, origin);
        forgetIdleReferents();
        return removed;
    }

    /** Whoever checks nothing any more is not kept. */
    public void forgetIdleReferents() {
        retries.retrying(() -> {
            referents.removeIdle();
            return null;
        });
    }

    private <E extends LibraryItem> int removeAll(
            ItemRepository<E> repository, Consumer<Collection<UUID>> remove, String origin) {
        int all = 0;
        int some;
        do {
            some = retries.retrying(() -> repository.inOneTransaction(() -> removeSome(repository, remove, origin)));
            all += some;
        } while (some > 0);
        return all;
    }

    private <E extends LibraryItem> int removeSome(
            ItemRepository<E> repository, Consumer<Collection<UUID>> remove, String origin) {
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
}
