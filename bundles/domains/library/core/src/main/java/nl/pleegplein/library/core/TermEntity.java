package nl.pleegplein.library.core;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.pleegplein.content.api.TermKind;

/** A published item has a term. Holds what a list by term is ordered by, so that one index serves it. */
@Entity
@IdClass(TermKey.class)
@Table(name = "library_term")
class TermEntity {
    @Id
    @Column(name = "item_id")
    private UUID itemId;

    @Id
    @Enumerated(EnumType.STRING)
    private TermKind kind;

    @Id
    private String slug;

    @Column(name = "item_kind")
    private String itemKind;

    @Column(name = "updated")
    private Instant updated;

    protected TermEntity() {}

    TermEntity(LibraryItem item, TermKind kind, String slug) {
        this.itemId = item.id();
        this.kind = kind;
        this.slug = slug;
        this.itemKind = item.kind();
        this.updated = item.updated();
    }
}
