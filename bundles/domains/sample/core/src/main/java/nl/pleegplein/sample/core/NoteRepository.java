package nl.pleegplein.sample.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import nl.pleegplein.content.api.InvalidInputException;
import nl.pleegplein.persistence.api.Cursor;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.sample.api.NewNote;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps notes with their tags. */
@Component(service = NoteRepository.class)
public final class NoteRepository {
    private final JpaTemplate jpa;

    @Activate
    public NoteRepository(@Reference(target = "(osgi.unit.name=sample)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    /** Its tags can be read until the transaction ends. */
    Optional<NoteEntity> find(String slug) {
        return jpa.txExpr(em -> em
                .createQuery("select n from NoteEntity n where n.slug = :slug", NoteEntity.class)
                .setParameter("slug", slug)
                .getResultList()
                .stream()
                .findFirst());
    }

    /** Those of these ids that are there, with their tags, in one query. */
    List<NoteEntity> withTags(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jpa.txExpr(em -> em.createQuery(
                        "select distinct n from NoteEntity n left join fetch n.tags where n.id in (:ids)"
                                + " order by n.id desc",
                        NoteEntity.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /**
     * Newest first, with their tags, in two queries however many there are: a limit and a join of tags do not go
     * together, and tags that each note fetches for itself would be a query for each note.
     */
    Slice<NoteEntity> newest(Optional<String> after, int limit) {
        Optional<UUID> last = after.map(NoteRepository::place);
        return jpa.txExpr(em -> {
            Slice<UUID> ids = Slice.of(
                    newestIds(em, last, limit + 1), limit, id -> Cursor.of(id).encode());
            return new Slice<>(withTags(ids.items()), ids.next());
        });
    }

    private static List<UUID> newestIds(EntityManager em, Optional<UUID> last, int limit) {
        String condition = last.isPresent() ? " where n.id < :last" : "";
        TypedQuery<UUID> query =
                em.createQuery("select n.id from NoteEntity n" + condition + " order by n.id desc", UUID.class);
        last.ifPresent(id -> query.setParameter("last", id));
        return query.setMaxResults(limit).getResultList();
    }

    private static UUID place(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("sample.cursor.invalid", "This is not a place in the list");
        }
    }

    List<UUID> idsAfter(Optional<UUID> id, int limit) {
        String condition = id.isPresent() ? " where n.id > :id" : "";
        return jpa.txExpr(em -> {
            TypedQuery<UUID> query =
                    em.createQuery("select n.id from NoteEntity n" + condition + " order by n.id", UUID.class);
            id.ifPresent(value -> query.setParameter("id", value));
            return query.setMaxResults(limit).getResultList();
        });
    }

    long count() {
        return jpa.txExpr(em ->
                em.createQuery("select count(n) from NoteEntity n", Long.class).getSingleResult());
    }

    /** Nothing when another note has the slug: who comes second waits for the first, and must not break its transaction. */
    Optional<NoteEntity> add(UUID id, NewNote note, Instant created) {
        return jpa.txExpr(em -> {
            int added = em.createNativeQuery("insert into sample_note (id, slug, title, text, created)"
                            + " values (:id, :slug, :title, :text, :created) on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("slug", note.slug())
                    .setParameter("title", note.title())
                    .setParameter("text", note.text())
                    .setParameter("created", created)
                    .executeUpdate();
            if (added == 0) {
                return Optional.empty();
            }
            NoteEntity kept = em.find(NoteEntity.class, id);
            kept.tag(note.tags());
            return Optional.of(kept);
        });
    }

    /** Counts how often an event was told. */
    void told(UUID event, UUID note) {
        jpa.tx(em -> {
            em.createNativeQuery("insert into sample_told (event, note_id, times) values (:event, :note, 0)"
                            + " on conflict do nothing")
                    .setParameter("event", event)
                    .setParameter("note", note)
                    .executeUpdate();
            em.createNativeQuery("update sample_told set times = times + 1 where event = :event")
                    .setParameter("event", event)
                    .executeUpdate();
        });
    }
}
