package nl.pleegplein.library.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import nl.pleegplein.content.api.ConflictException;
import nl.pleegplein.content.api.TermKind;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.text.api.Heading;
import nl.pleegplein.text.api.MarkdownText;
import nl.pleegplein.text.api.SafeHtml;
import org.apache.aries.jpa.template.JpaTemplate;

/** Keeps articles or dossiers: rows, texts, terms and addresses. */
abstract class ItemRepository<E extends LibraryItem> {
    /** Hibernate then keeps no second copy of what it reads, to look for changes. */
    private static final String READ_ONLY = "org.hibernate.readOnly";

    private static final int MOST_SLUGS = 1000;
    private static final int MOST_TERMS = 5000;

    private final JpaTemplate jpa;
    private final Class<E> type;
    private final String kind;
    private final String entity;

    ItemRepository(JpaTemplate jpa, Class<E> type, String kind) {
        this.jpa = jpa;
        this.type = type;
        this.kind = kind;
        this.entity = type.getSimpleName();
    }

    /** An item with what its page shows of its text, found by one of its addresses. */
    record Placed<E>(boolean present, E item, SafeHtml html, List<Heading> headings) {}

    /** @param text as HTML or plain, as it was asked for */
    record Whole<E>(E item, String text) {}

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    Optional<Placed<E>> findBySlug(String slug) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select s.present, i, t.html, t.headings from SlugEntity s join " + entity
                                + " i on i.id = s.itemId"
                                + " join TextEntity t on t.itemId = i.id where s.itemKind = :kind and s.slug = :slug",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .setHint(READ_ONLY, true)
                .getResultList()
                .stream()
                .map(this::placed)
                .findFirst());
    }

    private Placed<E> placed(Object... row) {
        SafeHtml html = new SafeHtml((String) row[2]);
        return new Placed<>((Boolean) row[0], type.cast(row[1]), html, TextEntity.headings((String) row[3]));
    }

    /** What these addresses lead to, as far as they are in use; at most 1,000. */
    List<Owner> owners(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(em -> em
                .createQuery(
                        "select s.slug, i.id, i.slug, i.origin, i.contentHash from SlugEntity s join " + entity
                                + " i on i.id = s.itemId where s.itemKind = :kind and s.slug in (:slugs)",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("slugs", slugs)
                .setMaxResults(MOST_SLUGS)
                .getResultList()
                .stream()
                .map(row ->
                        new Owner((String) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList());
    }

    /** For who is going to change it: who removes it waits, or has come first and nothing is found. */
    Optional<E> lock(UUID id) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(type, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** Those of these that are there; nobody changes or removes them before the transaction ends. */
    Set<UUID> hold(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jpa.txExpr(em -> em
                .createQuery("select i from " + entity + " i where i.id in (:ids) order by i.id", type)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList()
                .stream()
                .map(LibraryItem::id)
                .collect(Collectors.toSet()));
    }

    /** Those of these ids that are published, in one query. */
    List<E> published(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(
                em -> em.createQuery("select i from " + entity + " i where i.id in (:ids) and i.state = :state", type)
                        .setParameter("ids", ids)
                        .setParameter("state", ItemState.PUBLISHED)
                        .setHint(READ_ONLY, true)
                        .getResultList());
    }

    /** As {@link #published(Collection)}, with their texts as HTML. */
    List<Whole<E>> publishedWithHtml(Collection<UUID> ids) {
        return publishedWith("html", ids);
    }

    /** As {@link #published(Collection)}, with their texts as plain text. */
    List<Whole<E>> publishedWithPlain(Collection<UUID> ids) {
        return publishedWith("plain", ids);
    }

    /** One form of the text alone: on H2 each lies outside of its row, and is read apart. */
    private List<Whole<E>> publishedWith(String form, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(em -> em
                .createQuery(
                        "select i, t." + form + " from " + entity + " i join TextEntity t on t.itemId = i.id"
                                + " where i.id in (:ids) and i.state = :state",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("state", ItemState.PUBLISHED)
                .setHint(READ_ONLY, true)
                .getResultList()
                .stream()
                .map(row -> new Whole<>(type.cast(row[0]), (String) row[1]))
                .toList());
    }

    Slice<E> newest(Listing listing) {
        if (!listing.canMatch()) {
            return Slice.empty();
        }
        return jpa.txExpr(em -> Slice.of(newestQuery(em, listing).getResultList(), listing.limit(), Listing::cursor));
    }

    private TypedQuery<E> newestQuery(EntityManager em, Listing listing) {
        List<Listing.Wanted> terms = listing.terms();
        StringBuilder from = new StringBuilder("select i from ");
        List<String> conditions = new ArrayList<>();
        // The order names all columns of the index, also those that are equal in all rows: else H2 sorts the whole
        // list.
        String order = terms.isEmpty()
                ? "i.state, i.updated desc, i.id desc"
                : "t0.itemKind, t0.kind, t0.slug, t0.updated desc, t0.itemId desc";
        if (terms.isEmpty()) {
            from.append(entity).append(" i");
            conditions.add("i.state = :state");
        } else {
            from.append("TermEntity t0 join ").append(entity).append(" i on i.id = t0.itemId");
            conditions.add("t0.itemKind = :kind");
        }
        for (int n = 0; n < terms.size(); n++) {
            if (n > 0) {
                from.append(" join TermEntity t" + n + " on t" + n + ".itemId = t0.itemId");
            }
            conditions.add("t" + n + ".kind = :kind" + n + " and t" + n + ".slug = :slug" + n);
        }
        if (listing.after().isPresent()) {
            conditions.add(
                    terms.isEmpty()
                            ? "i.updated <= :updated and (i.updated < :updated or i.id < :id)"
                            : "t0.updated <= :updated and (t0.updated < :updated or t0.itemId < :id)");
        }
        TypedQuery<E> query =
                em.createQuery(from + " where " + String.join(" and ", conditions) + " order by " + order, type);
        if (terms.isEmpty()) {
            query.setParameter("state", ItemState.PUBLISHED);
        } else {
            query.setParameter("kind", kind);
        }
        for (int n = 0; n < terms.size(); n++) {
            query.setParameter("kind" + n, terms.get(n).kind());
            query.setParameter("slug" + n, terms.get(n).slug());
        }
        listing.after()
                .ifPresent(
                        after -> query.setParameter("updated", after.updated()).setParameter("id", after.id()));
        return query.setMaxResults(listing.limit() + 1).setHint(READ_ONLY, true);
    }

    /** How many published items each term of a kind has, by slug. */
    Map<String, Long> countByTerm(TermKind termKind) {
        Map<String, Long> counts = new HashMap<>();
        jpa.tx(em -> em.createQuery(
                        "select t.slug, count(t.itemId) from TermEntity t"
                                + " where t.itemKind = :kind and t.kind = :termKind group by t.slug",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("termKind", termKind)
                .setMaxResults(MOST_TERMS)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1])));
        return Map.copyOf(counts);
    }

    List<UUID> idsAfter(Optional<UUID> id, int limit) {
        String condition = id.isPresent() ? " where i.id > :id" : "";
        return jpa.txExpr(em -> {
            TypedQuery<UUID> query =
                    em.createQuery("select i.id from " + entity + " i" + condition + " order by i.id", UUID.class);
            id.ifPresent(value -> query.setParameter("id", value));
            return query.setMaxResults(limit).getResultList();
        });
    }

    long countPublished() {
        return jpa.txExpr(
                em -> em.createQuery("select count(i) from " + entity + " i where i.state = :state", Long.class)
                        .setParameter("state", ItemState.PUBLISHED)
                        .getSingleResult());
    }

    /** Locked, as by {@link #lock}. */
    List<E> lockOfOrigin(String origin, int limit) {
        return jpa.txExpr(
                em -> em.createQuery("select i from " + entity + " i where i.origin = :origin order by i.id", type)
                        .setParameter("origin", origin)
                        .setMaxResults(limit)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    /** Writes what all items have; in a transaction of the subclass. */
    final void write(EntityManager em, E item, boolean isNew, List<String> oldSlugs, MarkdownText text) {
        if (isNew) {
            em.persist(item);
        } else {
            delete(em, "TermEntity", List.of(item.id()));
        }
        TextEntity kept = isNew ? new TextEntity(item.id()) : em.find(TextEntity.class, item.id());
        kept.rewrite(text);
        em.persist(kept);
        writeSlugs(em, item, oldSlugs);
        if (item.isPublished()) {
            item.termSlugs()
                    .forEach((termKind, slugs) ->
                            slugs.forEach(slug -> em.persist(new TermEntity(item, termKind, slug))));
        }
    }

    /** An address once given leads to the item for good, whatever its file says now. */
    private void writeSlugs(EntityManager em, E item, List<String> oldSlugs) {
        List<SlugEntity> had = em.createQuery("select s from SlugEntity s where s.itemId = :id", SlugEntity.class)
                .setParameter("id", item.id())
                .setMaxResults(MOST_SLUGS)
                .getResultList();
        had.forEach(slug -> slug.setPresent(slug.slug().equals(item.slug())));
        Set<String> wanted = new TreeSet<>(oldSlugs);
        wanted.add(item.slug());
        had.forEach(slug -> wanted.remove(slug.slug()));
        for (String slug : wanted) {
            if (!addSlug(em, item, slug)) {
                throw new ConflictException(
                        "library.slug.taken", "slug '" + slug + "' was taken by another import just now", slug);
            }
        }
    }

    /** False when another has it: who comes second waits for the first, and must not break its own transaction. */
    private boolean addSlug(EntityManager em, E item, String slug) {
        return em.createNativeQuery("insert into library_slug (item_kind, slug, item_id, present)"
                                + " values (:kind, :slug, :id, :present) on conflict do nothing")
                        .setParameter("kind", kind)
                        .setParameter("slug", slug)
                        .setParameter("id", item.id())
                        .setParameter("present", slug.equals(item.slug()))
                        .executeUpdate()
                == 1;
    }

    /** Deletes items with all that {@link #write} wrote; in a transaction of the subclass. */
    final void erase(EntityManager em, Collection<UUID> ids) {
        for (String owned : List.of("TermEntity", "SlugEntity", "TextEntity")) {
            delete(em, owned, ids);
        }
        em.createQuery("delete from " + entity + " i where i.id in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    static void delete(EntityManager em, String owned, Collection<UUID> ids) {
        em.createQuery("delete from " + owned + " o where o.itemId in (:ids)")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
