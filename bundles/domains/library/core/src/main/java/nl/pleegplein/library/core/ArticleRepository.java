package nl.pleegplein.library.core;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.library.api.Library;
import nl.pleegplein.library.api.Source;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.text.api.MarkdownText;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps articles with their sources and checks. */
@Component(service = ArticleRepository.class)
public final class ArticleRepository extends ItemRepository<ArticleEntity> {
    /** Of what an article has, such as sources; the import takes fewer. */
    private static final int MOST_OF_ONE = 100;

    private final JpaTemplate jpa;
    private final UsedReferents referents;

    @Activate
    public ArticleRepository(@Reference(target = "(osgi.unit.name=library)") JpaTemplate jpa, @Reference Ids ids) {
        super(jpa, ArticleEntity.class, Library.ARTICLE);
        this.jpa = jpa;
        this.referents = new UsedReferents(ids);
    }

    List<Source> sources(UUID article) {
        return sources(List.of(article)).getOrDefault(article, List.of());
    }

    /** The sources of these articles, in their order. */
    Map<UUID, List<Source>> sources(Collection<UUID> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return jpa.txExpr(em -> em
                .createQuery(
                        "select s from SourceEntity s where s.itemId in (:ids) order by s.itemId, s.position",
                        SourceEntity.class)
                .setParameter("ids", some)
                .setMaxResults(MOST_OF_ONE * some.size())
                .getResultList()
                .stream()
                .collect(groupingBy(SourceEntity::article, mapping(SourceEntity::toSource, toUnmodifiableList()))));
    }

    List<Check> checks(UUID article) {
        return checks(List.of(article)).getOrDefault(article, List.of());
    }

    /** The checks of these articles, in their order. */
    Map<UUID, List<Check>> checks(Collection<UUID> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return jpa.txExpr(em -> em
                .createQuery(
                        "select c, r from CheckEntity c join ReferentEntity r on r.id = c.referentId"
                                + " where c.itemId in (:ids) order by c.itemId, c.position",
                        Object[].class)
                .setParameter("ids", some)
                .setMaxResults(MOST_OF_ONE * some.size())
                .getResultList()
                .stream()
                .collect(groupingBy(
                        row -> ((CheckEntity) row[0]).article(),
                        mapping(
                                row -> ((CheckEntity) row[0]).toCheck((ReferentEntity) row[1]),
                                toUnmodifiableList()))));
    }

    /** Writes an article, new or as it is now, and gives its revision. */
    long write(ArticleEntity article, boolean isNew, ArticleDraft draft, MarkdownText text) {
        return jpa.txExpr(em -> {
            if (!isNew) {
                delete(em, "SourceEntity", List.of(article.id()));
                delete(em, "CheckEntity", List.of(article.id()));
            }
            write(em, article, isNew, draft.item().oldSlugs(), text);
            int position = 0;
            for (Source source : draft.sources()) {
                em.persist(new SourceEntity(article.id(), position++, source));
            }
            writeChecks(em, article.id(), draft.checks());
            em.flush();
            return article.revision();
        });
    }

    private void writeChecks(EntityManager em, UUID article, List<Check> checks) {
        // All referents before all checks, as the foreign key wants it.
        List<ReferentEntity> known = referents.of(em, checks);
        for (int position = 0; position < checks.size(); position++) {
            Check check = checks.get(position);
            ReferentEntity referent = known.stream()
                    .filter(one -> one.is(check.referent(), check.role()))
                    .findFirst()
                    .orElseThrow();
            em.persist(new CheckEntity(article, position, referent.id(), check.date()));
        }
    }

    void remove(Collection<UUID> articles) {
        jpa.tx(em -> {
            delete(em, "SourceEntity", articles);
            delete(em, "CheckEntity", articles);
            em.createQuery("delete from DossierArticleEntity d where d.articleId in (:ids)")
                    .setParameter("ids", articles)
                    .executeUpdate();
            erase(em, articles);
        });
    }
}
