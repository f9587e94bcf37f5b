package nl.pleegplein.library.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds and forgets the people who checked articles. */
@Component(service = ReferentRepository.class)
public final class ReferentRepository {
    private static final int MOST_PARAMETERS = 500;
    private static final int REMOVED_TOGETHER = 500;
    private static final String IDLE = "not exists (select c.itemId from CheckEntity c where c.referentId = r.id)";

    private final JpaTemplate jpa;

    @Activate
    public ReferentRepository(@Reference(target = "(osgi.unit.name=library)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** A check with who did it and on what. */
    record Checked(CheckEntity check, ReferentEntity referent, ArticleEntity article) {}

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    /** All that someone checked, article by article. */
    List<Checked> checksBy(String name, Optional<CheckEntity> after, int limit) {
        String onwards = after.isPresent()
                ? " and c.itemId >= :article and (c.itemId > :article or c.position > :position)"
                : "";
        return jpa.txExpr(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                            "select c, r, a from ReferentEntity r join CheckEntity c on c.referentId = r.id"
                                    + " join ArticleEntity a on a.id = c.itemId where r.nameKey = :key" + onwards
                                    + " order by c.itemId, c.position",
                            Object[].class)
                    .setParameter("key", ReferentEntity.key(name));
            after.ifPresent(
                    last -> query.setParameter("article", last.article()).setParameter("position", last.position()));
            return query.setMaxResults(limit).getResultList().stream()
                    .map(row -> new Checked((CheckEntity) row[0], (ReferentEntity) row[1], (ArticleEntity) row[2]))
                    .toList();
        });
    }

    /** Of all who are called so and are still there: an import may just be forgetting one. */
    void eraseName(String name) {
        jpa.tx(em -> em.createQuery(
                        "update ReferentEntity r set r.name = null, r.nameKey = null where r.nameKey = :key")
                .setParameter("key", ReferentEntity.key(name))
                .executeUpdate());
    }

    void removeCheck(CheckEntity check) {
        jpa.tx(em -> em.remove(check));
    }

    /** Articles have lost this many checks each, maybe none; gives their new revisions. */
    Map<UUID, Long> touch(List<UUID> articles, int checksLost) {
        Map<UUID, Long> revisions = new HashMap<>();
        jpa.tx(em -> Chunks.of(articles, MOST_PARAMETERS).forEach(some -> {
            em.createQuery("update ArticleEntity a set a.revision = a.revision + 1, a.checks = a.checks - :lost"
                            + " where a.id in (:ids)")
                    .setParameter("lost", checksLost)
                    .setParameter("ids", some)
                    .executeUpdate();
            em.createQuery("select a.id, a.revision from ArticleEntity a where a.id in (:ids)", Object[].class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(row -> revisions.put((UUID) row[0], (Long) row[1]));
        }));
        return revisions;
    }

    /**
     * Forgets some of those who check nothing any more. Each is locked and looked at again, because an import may just
     * have begun to use it.
     *
     * @return whether there may be more of them
     */
    boolean removeIdle() {
        return jpa.txExpr(em -> {
            List<UUID> idle = em
                    .createQuery(
                            "select r from ReferentEntity r where " + IDLE + " order by r.id", ReferentEntity.class)
                    .setMaxResults(REMOVED_TOGETHER)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .stream()
                    .map(ReferentEntity::id)
                    .toList();
            if (!idle.isEmpty()) {
                em.createQuery("delete from ReferentEntity r where r.id in (:ids) and " + IDLE)
                        .setParameter("ids", idle)
                        .executeUpdate();
            }
            return idle.size() == REMOVED_TOGETHER;
        });
    }
}
