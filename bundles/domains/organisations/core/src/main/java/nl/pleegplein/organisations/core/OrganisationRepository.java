package nl.pleegplein.organisations.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import nl.pleegplein.organisations.api.OrganisationFilter;
import nl.pleegplein.organisations.api.OrganisationId;
import nl.pleegplein.organisations.api.OrganisationState;
import nl.pleegplein.persistence.api.Cursor;
import nl.pleegplein.persistence.api.Slice;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps organisations and their slugs. What it gives is whole: with kinds and regions. */
@Component(service = OrganisationRepository.class)
public final class OrganisationRepository {
    private static final String WHOLE =
            "select distinct o from OrganisationEntity o left join fetch o.kinds left join fetch o.regions where ";

    private final JpaTemplate jpa;

    @Activate
    public OrganisationRepository(@Reference(target = "(osgi.unit.name=organisations)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    Optional<OrganisationEntity> find(OrganisationId id) {
        return all(Set.of(id.value())).stream().findFirst();
    }

    /** By the present slug or one before. */
    Optional<OrganisationEntity> find(String slug) {
        return jpa.txExpr(em -> em
                .createQuery(
                        WHOLE + "o.id = (select s.organisation from SlugEntity s where s.slug = :slug)",
                        OrganisationEntity.class)
                .setParameter("slug", slug)
                .getResultList()
                .stream()
                .findFirst());
    }

    /** Those of these that are there, in one query. */
    List<OrganisationEntity> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(em -> whole(em, ids));
    }

    private static List<OrganisationEntity> whole(EntityManager em, Collection<UUID> ids) {
        return em.createQuery(WHOLE + "o.id in (:ids)", OrganisationEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** For this transaction alone, so that two changes at once come one after the other. */
    Optional<OrganisationEntity> locked(OrganisationId id) {
        return jpa.txExpr(em ->
                Optional.ofNullable(em.find(OrganisationEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE)));
    }

    /**
     * Which ones.
     *
     * @param words how the name or a word in it begins, as {@link Naming#key} has it
     */
    record Wanted(OrganisationFilter filter, Optional<OrganisationState> state, Optional<String> words) {
        private String condition() {
            return (state.isPresent() ? " and o.state = :state" : "")
                    + (words.isPresent() ? " and (o.nameKey like :begin or o.nameKey like :word)" : "")
                    + (filter.kind().isPresent()
                            ? " and o.id in (select k.id from OrganisationEntity k join k.kinds kind where kind = :kind)"
                            : "")
                    + (filter.region().isPresent()
                            ? " and (o.regions is empty or o.id in"
                                    + " (select r.id from OrganisationEntity r join r.regions region where region = :region))"
                            : "");
        }

        private void fill(TypedQuery<?> query) {
            state.ifPresent(value -> query.setParameter("state", value));
            // A key holds letters, digits and spaces only, so nothing in it has a meaning here.
            words.ifPresent(key -> query.setParameter("begin", key + "%").setParameter("word", "% " + key + "%"));
            filter.kind().ifPresent(value -> query.setParameter("kind", value));
            filter.region().ifPresent(value -> query.setParameter("region", value));
        }
    }

    /**
     * By name, in two queries.
     *
     * @throws IllegalArgumentException when {@code after} is no place in the list
     */
    Slice<OrganisationEntity> byName(Wanted wanted, Optional<String> after, int limit) {
        Optional<String> last = after.map(cursor -> Cursor.decode(cursor, 1).get(0));
        return jpa.txExpr(em -> {
            TypedQuery<OrganisationEntity> query = em.createQuery(
                    "select o from OrganisationEntity o where 1 = 1" + wanted.condition()
                            + (last.isPresent() ? " and o.nameKey > :last" : "") + " order by o.nameKey",
                    OrganisationEntity.class);
            wanted.fill(query);
            last.ifPresent(key -> query.setParameter("last", key));
            List<OrganisationEntity> rows = query.setMaxResults(limit + 1).getResultList();
            return filled(
                    em, Slice.of(rows, limit, row -> Cursor.of(row.nameKey()).encode()));
        });
    }

    /** The same rows, now with kinds and regions. */
    private static Slice<OrganisationEntity> filled(EntityManager em, Slice<OrganisationEntity> slice) {
        List<UUID> ids = slice.items().stream().map(row -> row.id().value()).toList();
        if (!ids.isEmpty()) {
            whole(em, ids);
        }
        return slice;
    }

    /**
     * The active ones, last changed first.
     *
     * @throws IllegalArgumentException when {@code after} is no place in the list
     */
    Slice<OrganisationEntity> newest(Optional<String> after, int limit) {
        Optional<Cursor> last = after.map(cursor -> Cursor.decode(cursor, 2));
        Optional<Long> millis = last.map(cursor -> Long.parseLong(cursor.get(0)));
        Optional<UUID> id = last.map(cursor -> UUID.fromString(cursor.get(1)));
        return jpa.txExpr(em -> {
            TypedQuery<OrganisationEntity> query = em.createQuery(
                    "select o from OrganisationEntity o where o.state = :active"
                            + (last.isPresent() ? " and (o.updated < :at or (o.updated = :at and o.id < :id))" : "")
                            + " order by o.updated desc, o.id desc",
                    OrganisationEntity.class);
            query.setParameter("active", OrganisationState.ACTIVE);
            millis.ifPresent(at -> query.setParameter("at", Instant.ofEpochMilli(at)));
            id.ifPresent(value -> query.setParameter("id", value));
            List<OrganisationEntity> rows = query.setMaxResults(limit + 1).getResultList();
            return filled(
                    em,
                    Slice.of(
                            rows,
                            limit,
                            row -> Cursor.of(row.updated().toEpochMilli(), row.id())
                                    .encode()));
        });
    }

    List<UUID> idsAfter(Optional<UUID> after, int limit) {
        return jpa.txExpr(em -> {
            TypedQuery<UUID> query = em.createQuery(
                    "select o.id from OrganisationEntity o" + (after.isPresent() ? " where o.id > :after" : "")
                            + " order by o.id",
                    UUID.class);
            after.ifPresent(id -> query.setParameter("after", id));
            return query.setMaxResults(limit).getResultList();
        });
    }

    long countActive() {
        return jpa.txExpr(
                em -> em.createQuery("select count(o) from OrganisationEntity o where o.state = :active", Long.class)
                        .setParameter("active", OrganisationState.ACTIVE)
                        .getSingleResult());
    }

    /** Whose name is compared as this. */
    Optional<OrganisationId> named(String key) {
        return jpa.txExpr(em -> em
                .createQuery("select o.id from OrganisationEntity o where o.nameKey = :key", UUID.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst()
                .map(OrganisationId::new));
    }

    /** Whose the slugs are that begin so. */
    Map<String, OrganisationId> slugs(String base) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select s from SlugEntity s where s.slug = :base or s.slug like :numbered", SlugEntity.class)
                .setParameter("base", base)
                .setParameter("numbered", base + "-%")
                .getResultList()
                .stream()
                .collect(Collectors.toMap(SlugEntity::slug, slug -> new OrganisationId(slug.organisation()))));
    }

    void add(OrganisationEntity organisation) {
        jpa.tx(em -> em.persist(organisation));
    }

    void add(SlugEntity slug) {
        jpa.tx(em -> em.persist(slug));
    }
}
