package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.LockModeType;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.text.api.MarkdownText;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps dossiers and the order of the articles in them. */
@Component(service = DossierRepository.class)
public final class DossierRepository extends ItemRepository<DossierEntity> {
    private static final int MOST_ARTICLES = 100;
    private static final int MOST_NEIGHBOURS = 1000;
    private static final int MOST_HOLDERS = 10_000;
    private static final int CHANGED_TOGETHER = 200;

    private final JpaTemplate jpa;

    @Activate
    public DossierRepository(@Reference(target = "(osgi.unit.name=library)") JpaTemplate jpa) {
        super(jpa, DossierEntity.class, Library.DOSSIER);
        this.jpa = jpa;
    }

    /** An article as it stands in a dossier. */
    record Member(String dossierSlug, String dossierTitle, UUID article, String articleSlug, String articleTitle) {}

    /** The dossiers that hold one of these articles. */
    List<UUID> holding(Collection<UUID> articles) {
        return jpa.txExpr(em -> em.createQuery(
                        "select distinct d.itemId from DossierArticleEntity d where d.articleId in (:ids)"
                                + " order by d.itemId",
                        UUID.class)
                .setParameter("ids", articles)
                .setMaxResults(MOST_HOLDERS)
                .getResultList());
    }

    /** Tells dossiers that articles of theirs are gone; whoever has none left is withdrawn. Gives them as they are now. */
    List<DossierEntity> articlesWereRemoved(List<UUID> dossiers) {
        return jpa.txExpr(em -> {
            List<DossierEntity> changed = new ArrayList<>();
            for (List<UUID> some : Chunks.of(dossiers, CHANGED_TOGETHER)) {
                Set<UUID> withArticles = new HashSet<>(em.createQuery(
                                "select distinct d.itemId from DossierArticleEntity d where d.itemId in (:ids)",
                                UUID.class)
                        .setParameter("ids", some)
                        .getResultList());
                em.createQuery("select d from DossierEntity d where d.id in (:ids) order by d.id", DossierEntity.class)
                        .setParameter("ids", some)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .forEach(dossier -> {
                            dossier.outdate();
                            if (!withArticles.contains(dossier.id())) {
                                dossier.withdraw();
                                delete(em, "TermEntity", List.of(dossier.id()));
                            }
                            changed.add(dossier);
                        });
            }
            em.flush();
            return changed;
        });
    }

    /** The published articles of a dossier in their order. */
    List<ArticleEntity> articles(UUID dossier) {
        return jpa.txExpr(em -> em.createQuery(
                        "select a from DossierArticleEntity d join ArticleEntity a on a.id = d.articleId"
                                + " where d.itemId = :id and a.state = :state order by d.position",
                        ArticleEntity.class)
                .setParameter("id", dossier)
                .setParameter("state", ItemState.PUBLISHED)
                .setMaxResults(MOST_ARTICLES)
                .getResultList());
    }

    /** All published articles of all published dossiers that hold this one, dossier by dossier, in their order. */
    List<Member> membersBeside(UUID article) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select d.slug, d.title, a.id, a.slug, a.title from DossierArticleEntity mine"
                                + " join DossierEntity d on d.id = mine.itemId"
                                + " join DossierArticleEntity other on other.itemId = mine.itemId"
                                + " join ArticleEntity a on a.id = other.articleId"
                                + " where mine.articleId = :id and d.state = :state and a.state = :state"
                                + " order by d.title, d.id, other.position",
                        Object[].class)
                .setParameter("id", article)
                .setParameter("state", ItemState.PUBLISHED)
                .setMaxResults(MOST_NEIGHBOURS)
                .getResultList()
                .stream()
                .map(row ->
                        new Member((String) row[0], (String) row[1], (UUID) row[2], (String) row[3], (String) row[4]))
                .toList());
    }

    Map<UUID, DossierSize> sizes(Collection<UUID> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        Map<UUID, DossierSize> sizes = new HashMap<>();
        jpa.tx(em -> em.createQuery(
                        "select d.itemId, count(a.id), sum(a.minutes) from DossierArticleEntity d"
                                + " join ArticleEntity a on a.id = d.articleId"
                                + " where d.itemId in (:ids) and a.state = :state group by d.itemId",
                        Object[].class)
                .setParameter("ids", dossiers)
                .setParameter("state", ItemState.PUBLISHED)
                .getResultList()
                .forEach(row -> sizes.put(
                        (UUID) row[0], new DossierSize(((Long) row[1]).intValue(), ((Long) row[2]).intValue()))));
        return sizes;
    }

    /** Writes a dossier, new or as it is now, and gives its revision. */
    long write(DossierEntity dossier, boolean isNew, DossierDraft draft, List<UUID> articles, MarkdownText text) {
        return jpa.txExpr(em -> {
            if (!isNew) {
                delete(em, "DossierArticleEntity", List.of(dossier.id()));
            }
            write(em, dossier, isNew, draft.item().oldSlugs(), text);
            int position = 0;
            for (UUID article : articles) {
                em.persist(new DossierArticleEntity(dossier.id(), position++, article));
            }
            em.flush();
            return dossier.revision();
        });
    }

    void remove(Collection<UUID> dossiers) {
        jpa.tx(em -> {
            delete(em, "DossierArticleEntity", dossiers);
            erase(em, dossiers);
        });
    }
}
