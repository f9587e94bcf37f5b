package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import nl.pleegplein.library.api.Check;
import nl.pleegplein.persistence.api.Ids;

/**
 * Finds or makes the referents of an article that is being written, while other imports do the same and idle ones are
 * forgotten. What it gives is locked until the transaction ends, so that nobody takes it away.
 */
final class UsedReferents {
    /** Between two looks somebody may have been forgotten again. */
    private static final int ATTEMPTS = 5;

    private static final int MOST = 500;

    private final Ids ids;

    UsedReferents(Ids ids) {
        this.ids = ids;
    }

    /** At least one for each check. */
    List<ReferentEntity> of(EntityManager em, List<Check> checks) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<ReferentEntity> known = lock(em, checks);
            List<Check> missing = new ArrayList<>(checks);
            missing.removeIf(check -> known.stream().anyMatch(one -> one.is(check.referent(), check.role())));
            if (missing.isEmpty()) {
                return known;
            }
            missing.sort((a, b) -> order(a).compareTo(order(b)));
            missing.forEach(check -> addUnlessThere(em, check));
        }
        throw new IllegalStateException("Referents are forgotten as fast as they are made");
    }

    /** The same order for all, else two imports could wait for each other. */
    private static String order(Check check) {
        return ReferentEntity.key(check.referent()) + "\n" + check.role();
    }

    private static List<ReferentEntity> lock(EntityManager em, List<Check> checks) {
        Set<String> keys = checks.stream()
                .map(check -> ReferentEntity.key(check.referent()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> roles = checks.stream().map(Check::role).collect(Collectors.toSet());
        return em.createQuery(
                        "select r from ReferentEntity r where r.nameKey in (:keys) and r.role in (:roles)"
                                + " order by r.nameKey, r.role",
                        ReferentEntity.class)
                .setParameter("keys", keys)
                .setParameter("roles", roles)
                .setMaxResults(MOST)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList();
    }

    /** Waits for another import that adds the same one. */
    private void addUnlessThere(EntityManager em, Check check) {
        em.createNativeQuery("insert into library_referent (id, name, name_key, role)"
                        + " values (:id, :name, :key, :role) on conflict do nothing")
                .setParameter("id", ids.next())
                .setParameter("name", check.referent())
                .setParameter("key", ReferentEntity.key(check.referent()))
                .setParameter("role", check.role())
                .executeUpdate();
    }
}
