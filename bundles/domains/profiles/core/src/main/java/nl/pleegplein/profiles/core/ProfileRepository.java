package nl.pleegplein.profiles.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.profiles.api.Visibility;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps pages and what stands on them. */
@Component(service = ProfileRepository.class)
public final class ProfileRepository {
    private final JpaTemplate jpa;

    @Activate
    public ProfileRepository(@Reference(target = "(osgi.unit.name=profiles)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    Optional<ProfileEntity> find(AccountId account) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(ProfileEntity.class, account.value())));
    }

    Optional<ProfileEntity> find(String slug) {
        return jpa.txExpr(em -> em
                .createQuery("select p from ProfileEntity p where p.slug = :slug", ProfileEntity.class)
                .setParameter("slug", slug)
                .getResultList()
                .stream()
                .findFirst());
    }

    /** Those of these that are there, in one query. */
    List<ProfileEntity> all(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(
                em -> em.createQuery("select p from ProfileEntity p where p.account in (:ids)", ProfileEntity.class)
                        .setParameter("ids", accounts)
                        .getResultList());
    }

    /** What stands on the pages of these, by account and field, in one query. */
    Map<UUID, Map<String, ValueEntity>> values(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jpa.txExpr(em -> em
                .createQuery("select v from ValueEntity v where v.account in (:ids)", ValueEntity.class)
                .setParameter("ids", accounts)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        ValueEntity::account, Collectors.toMap(ValueEntity::field, value -> value))));
    }

    Map<String, ValueEntity> values(AccountId account) {
        return values(List.of(account.value())).getOrDefault(account.value(), Map.of());
    }

    /** The page, made if need be, for this transaction alone: two changes at once come one after the other. */
    ProfileEntity locked(AccountId account, String slug, Instant now) {
        return jpa.txExpr(em -> {
            em.createNativeQuery("insert into profiles_profile (account, slug, visibility, created, updated, revision)"
                            + " values (:account, :slug, :visibility, :now, :now, 0) on conflict do nothing")
                    .setParameter("account", account.value())
                    .setParameter("slug", slug)
                    .setParameter("visibility", Visibility.ONLY_ME.name())
                    .setParameter("now", now)
                    .executeUpdate();
            return Optional.ofNullable(em.find(ProfileEntity.class, account.value(), LockModeType.PESSIMISTIC_WRITE))
                    .orElseThrow(() -> new IllegalStateException("Another account has the address of " + account));
        });
    }

    List<UUID> idsAfter(Optional<UUID> account, int limit) {
        String condition = account.isPresent() ? " where p.account > :account" : "";
        return jpa.txExpr(em -> {
            TypedQuery<UUID> query = em.createQuery(
                    "select p.account from ProfileEntity p" + condition + " order by p.account", UUID.class);
            account.ifPresent(id -> query.setParameter("account", id));
            return query.setMaxResults(limit).getResultList();
        });
    }

    long count(Collection<Visibility> visibilities) {
        return jpa.txExpr(em -> em.createQuery(
                        "select count(p) from ProfileEntity p where p.visibility in (:visibilities)", Long.class)
                .setParameter("visibilities", visibilities)
                .getSingleResult());
    }

    void add(ValueEntity value) {
        jpa.tx(em -> em.persist(value));
    }

    void remove(ValueEntity value) {
        jpa.tx(em -> em.remove(value));
    }

    /** Gives how many rows went. */
    int remove(AccountId account) {
        return jpa.txExpr(em -> em.createQuery("delete from ValueEntity v where v.account = :account")
                        .setParameter("account", account.value())
                        .executeUpdate()
                + em.createQuery("delete from ProfileEntity p where p.account = :account")
                        .setParameter("account", account.value())
                        .executeUpdate());
    }
}
