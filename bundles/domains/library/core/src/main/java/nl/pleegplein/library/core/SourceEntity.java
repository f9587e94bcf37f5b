package nl.pleegplein.library.core;

import java.util.OptionalInt;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.pleegplein.library.api.Source;

@Entity
@IdClass(ItemPosition.class)
@Table(name = "library_source")
class SourceEntity {
    @Id
    @Column(name = "article_id")
    private UUID itemId;

    @Id
    private int position;

    private String title;
    private String publisher;
    private String url;

    @Column(name = "source_year")
    private Integer year;

    protected SourceEntity() {}

    SourceEntity(UUID articleId, int position, Source source) {
        this.itemId = articleId;
        this.position = position;
        this.title = source.title();
        this.publisher = source.publisher();
        this.url = source.url();
        this.year = source.year().isPresent() ? source.year().getAsInt() : null;
    }

    Source toSource() {
        return new Source(title, publisher, url, year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    UUID article() {
        return itemId;
    }
}
