package nl.pleegplein.library.core;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An address of an item: the present one, or one that leads to it. */
@Entity
@IdClass(SlugKey.class)
@Table(name = "library_slug")
class SlugEntity {
    @Id
    @Column(name = "item_kind")
    private String itemKind;

    @Id
    private String slug;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "present")
    private boolean present;

    protected SlugEntity() {}

    SlugEntity(String itemKind, String slug, UUID itemId, boolean present) {
        this.itemKind = itemKind;
        this.slug = slug;
        this.itemId = itemId;
        this.present = present;
    }

    String slug() {
        return slug;
    }

    void setPresent(boolean isPresent) {
        present = isPresent;
    }
}
