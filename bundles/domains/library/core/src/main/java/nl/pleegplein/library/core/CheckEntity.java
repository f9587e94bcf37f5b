package nl.pleegplein.library.core;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.pleegplein.library.api.Check;
import org.hibernate.annotations.Type;

@Entity
@IdClass(ItemPosition.class)
@Table(name = "library_check")
class CheckEntity {
    @Id
    @Type(type = "pg-uuid")
    @Column(name = "article_id")
    private UUID itemId;

    @Id
    private int position;

    @Type(type = "pg-uuid")
    @Column(name = "referent_id")
    private UUID referentId;

    @Column(name = "checked_on")
    private LocalDate date;

    protected CheckEntity() {}

    CheckEntity(UUID articleId, int position, UUID referentId, LocalDate date) {
        this.itemId = articleId;
        this.position = position;
        this.referentId = referentId;
        this.date = date;
    }

    Check toCheck(ReferentEntity referent) {
        return new Check(referent.name(), referent.role(), date);
    }

    UUID article() {
        return itemId;
    }

    int position() {
        return position;
    }

    LocalDate date() {
        return date;
    }
}
