package nl.pleegplein.library.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import nl.pleegplein.content.api.ContentItem;
import nl.pleegplein.content.api.Picture;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.library.api.Card;
import nl.pleegplein.library.api.Library;

@Entity
@Table(name = "library_article")
class ArticleEntity extends LibraryItem {
    static final String PATH_PREFIX = Library.PATH + "/";

    private String keywords;
    private String audiences;
    private int minutes;
    /** For the constraint of the table, which wants one. */
    @Column(name = "sources")
    private int sources;

    private int checks;

    /** As text: a DATE shifts by a day when the JVM is in another zone than the one JDBC is told to use. */
    @Column(name = "review_by")
    private String reviewBy;

    protected ArticleEntity() {}

    ArticleEntity(UUID id, Provenance provenance) {
        super(id, provenance);
    }

    void rewrite(ArticleDraft draft, Provenance provenance, Optional<Picture> first, int minutesToRead) {
        rewrite(draft.item(), provenance, first);
        keywords = Lines.join(draft.keywords());
        audiences = Lines.join(draft.audiences());
        sources = draft.sources().size();
        checks = draft.checks().size();
        reviewBy = draft.reviewBy().toString();
        minutes = minutesToRead;
    }

    Card toCard() {
        return new Card(
                kind(),
                id().toString(),
                path(),
                title(),
                summary(),
                pillars(),
                themes(),
                minutes,
                checks,
                picture(),
                published(),
                updated(),
                isDemonstration());
    }

    @Override
    Map<TermKind, Set<String>> termSlugs() {
        Set<String> keywordSlugs = keywords().stream()
                .map(Slugs::of)
                .filter(slug -> !slug.isEmpty())
                .collect(Collectors.toSet());
        return Map.of(
                TermKind.PILLAR, Set.copyOf(pillars()),
                TermKind.THEME, Set.copyOf(themes()),
                TermKind.AUDIENCE, Set.copyOf(audiences()),
                TermKind.KEYWORD, keywordSlugs);
    }

    @Override
    ContentItem toContentItem() {
        return contentItem(keywords(), audiences());
    }

    @Override
    String kind() {
        return Library.ARTICLE;
    }

    @Override
    String path() {
        return PATH_PREFIX + slug();
    }

    List<String> keywords() {
        return Lines.split(keywords);
    }

    List<String> audiences() {
        return Lines.split(audiences);
    }

    int minutes() {
        return minutes;
    }

    int checks() {
        return checks;
    }

    LocalDate reviewBy() {
        return LocalDate.parse(reviewBy);
    }
}
