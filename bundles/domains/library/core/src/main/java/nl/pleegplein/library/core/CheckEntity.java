package nl.pleegplein.library.core;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import nl.pleegplein.library.api.Check;

@Entity
@IdClass(ItemPosition.class)
@Table(name = "library_check")
class CheckEntity {
    @Id
    @Column(name = "article_id")
    private UUID itemId;

    @Id
    private int position;

    @Column(name = "referent_id")
    private UUID referentId;

    /** As text: a DATE shifts by a day when the JVM is in another zone than the one JDBC is told to use. */
    @Column(name = "checked_on")
    private String date;

    protected CheckEntity() {}

    CheckEntity(UUID articleId, int position, UUID referentId, LocalDate date) {
        this.itemId = articleId;
        this.position = position;
        this.referentId = referentId;
        this.date = date.toString();
    }

    Check toCheck(ReferentEntity referent) {
        return new Check(referent.name(), referent.role(), date());
    }

    UUID article() {
        return itemId;
    }

    int position() {
        return position;
    }

    LocalDate date() {
        return LocalDate.parse(date);
    }
}
