package nl.pleegplein.library.core;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

@Entity
@IdClass(ItemPosition.class)
@Table(name = "library_dossier_article")
class DossierArticleEntity {
    @Id
    @Column(name = "dossier_id")
    private UUID itemId;

    @Id
    private int position;

    @Column(name = "article_id")
    private UUID articleId;

    protected DossierArticleEntity() {}

    DossierArticleEntity(UUID dossierId, int position, UUID articleId) {
        this.itemId = dossierId;
        this.position = position;
        this.articleId = articleId;
    }
}
