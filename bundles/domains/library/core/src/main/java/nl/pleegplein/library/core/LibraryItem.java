package nl.pleegplein.library.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;
import nl.pleegplein.access.api.Readers;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.ContentRef;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.LibraryImport;

/** What articles and dossiers have in common. */
@MappedSuperclass
abstract class LibraryItem {
    static final String DEMONSTRATION = LibraryImport.DEMONSTRATION;
    private static final String LANGUAGE = "nl";

    @Id
    private UUID id;

    private String slug;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private String origin;

    @Column(name = "content_hash")
    private String contentHash;

    @Version
    private long revision;

    private String title;
    private String summary;
    private String pillars;
    private String themes;

    @Embedded
    private PictureColumns picture;

    private Instant published;
    private Instant updated;

    protected LibraryItem() {}

    LibraryItem(UUID id, Provenance provenance) {
        this.id = id;
        this.origin = provenance.origin();
        this.revision = 1;
    }

    void rewrite(ItemDraft draft, Provenance provenance, Optional<Picture> first) {
        slug = draft.slug();
        state = draft.state();
        contentHash = provenance.hash();
        title = draft.title();
        summary = draft.summary();
        pillars = Lines.join(draft.pillars());
        themes = Lines.join(draft.themes());
        picture = first.map(PictureColumns::new).orElse(null);
        published = draft.published();
        updated = draft.updated();
    }

    abstract String kind();

    abstract String path();

    /** The slugs by which the item can be listed. */
    abstract Map<TermKind, Set<String>> termSlugs();

    /** The item as the platform sees it. */
    abstract ContentItem toContentItem();

    ContentItem contentItem(List<String> keywords, List<String> audiences) {
        Set<String> readers = isPublished() ? Set.of(Readers.PUBLIC) : Set.of();
        return new ContentItem(
                ref(),
                path(),
                title,
                summary,
                language(),
                readers,
                pillars(),
                themes(),
                keywords,
                audiences,
                Optional.empty(),
                picture(),
                isDemonstration(),
                published,
                updated,
                revision);
    }

    ContentRef ref() {
        return new ContentRef(kind(), id.toString());
    }

    boolean isPublished() {
        return state == ItemState.PUBLISHED;
    }

    boolean isDemonstration() {
        return origin.equals(DEMONSTRATION);
    }

    String language() {
        return LANGUAGE;
    }

    /** It is not what its file says any more: the next import makes it anew, also of the very same file. */
    void outdate() {
        contentHash = "outdated since revision " + revision;
    }

    void withdraw() {
        state = ItemState.WITHDRAWN;
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String origin() {
        return origin;
    }

    long revision() {
        return revision;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    List<String> pillars() {
        return Lines.split(pillars);
    }

    List<String> themes() {
        return Lines.split(themes);
    }

    Optional<Picture> picture() {
        return Optional.ofNullable(picture).map(PictureColumns::toPicture);
    }

    Instant published() {
        return published;
    }

    Instant updated() {
        return updated;
    }
}
