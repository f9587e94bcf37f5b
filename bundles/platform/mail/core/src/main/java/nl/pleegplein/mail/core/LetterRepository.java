package nl.pleegplein.mail.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import nl.pleegplein.mail.api.OutgoingMail;
import nl.pleegplein.mail.api.OutgoingMail.State;
import nl.pleegplein.persistence.api.Cursor;
import nl.pleegplein.persistence.api.Slice;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the letters of the outbox. */
@Component(service = LetterRepository.class)
public final class LetterRepository {
    private final JpaTemplate jpa;

    @Activate
    public LetterRepository(@Reference(target = "(osgi.unit.name=mail)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** How many letters wait, and how many could not be sent. */
    record Counts(long waiting, long failed) {}

    void add(LetterEntity letter) {
        jpa.tx(em -> em.persist(letter));
    }

    /**
     * Takes letters that are due, for one sender and for some time; those of a sender who let that time pass as well.
     *
     * @param lease how long they are this sender's; one that is held for longer is of a time before the clock was set back
     */
    List<Letter> take(UUID holder, Instant now, Duration lease, int limit) {
        return jpa.txExpr(em -> {
            List<UUID> due = em.createQuery(
                            "select l.id from LetterEntity l where l.state = :waiting and l.due <= :now"
                                    + " and (l.heldUntil is null or l.heldUntil < :now or l.heldUntil > :longest)"
                                    + " order by l.due",
                            UUID.class)
                    .setParameter("waiting", State.WAITING)
                    .setParameter("now", now)
                    .setParameter("longest", now.plus(lease))
                    .setMaxResults(limit)
                    .getResultList();
            List<Letter> taken = new ArrayList<>();
            for (UUID id : due) {
                if (hold(em, id, holder, now, lease)) {
                    taken.add(em.find(LetterEntity.class, id).toLetter());
                }
            }
            return taken;
        });
    }

    private static boolean hold(EntityManager em, UUID id, UUID holder, Instant now, Duration lease) {
        return em.createQuery("update LetterEntity l set l.holder = :holder, l.heldUntil = :until"
                                + " where l.id = :id and l.state = :waiting"
                                + " and (l.heldUntil is null or l.heldUntil < :now or l.heldUntil > :longest)")
                        .setParameter("holder", holder)
                        .setParameter("until", now.plus(lease))
                        .setParameter("id", id)
                        .setParameter("waiting", State.WAITING)
                        .setParameter("now", now)
                        .setParameter("longest", now.plus(lease))
                        .executeUpdate()
                == 1;
    }

    /** Notes what became of a letter, unless another sender has it by now. */
    void note(UUID id, UUID holder, Consumer<LetterEntity> outcome) {
        jpa.tx(em -> {
            LetterEntity letter = em.find(LetterEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (letter != null && letter.isHeldBy(holder)) {
                outcome.accept(letter);
            }
        });
    }

    Slice<OutgoingMail> newest(Optional<String> after, int limit) {
        Optional<UUID> last = after.map(LetterRepository::place);
        return jpa.txExpr(em -> {
            TypedQuery<LetterEntity> query = em.createQuery(
                    "select l from LetterEntity l" + (last.isPresent() ? " where l.id < :last" : "")
                            + " order by l.id desc",
                    LetterEntity.class);
            last.ifPresent(id -> query.setParameter("last", id));
            List<OutgoingMail> rows = query.setMaxResults(limit + 1).getResultList().stream()
                    .map(LetterEntity::toOutgoing)
                    .toList();
            return Slice.of(rows, limit, mail -> Cursor.of(mail.id()).encode());
        });
    }

    private static UUID place(String cursor) {
        return UUID.fromString(Cursor.decode(cursor, 1).get(0));
    }

    Optional<OutgoingMail> find(UUID id) {
        return jpa.txExpr(
                em -> Optional.ofNullable(em.find(LetterEntity.class, id)).map(LetterEntity::toOutgoing));
    }

    boolean tryAgain(UUID id, Instant now) {
        return jpa.txExpr(em -> {
            LetterEntity letter = em.find(LetterEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (letter == null || letter.toOutgoing().state() != State.FAILED) {
                return false;
            }
            letter.tryAgain(now);
            return true;
        });
    }

    /** Mail of an account, oldest first. */
    List<OutgoingMail> of(UUID account, Optional<UUID> after, int limit) {
        return jpa.txExpr(em -> {
            TypedQuery<LetterEntity> query = em.createQuery(
                    "select l from LetterEntity l where l.account = :account"
                            + (after.isPresent() ? " and l.id > :after" : "") + " order by l.id",
                    LetterEntity.class);
            after.ifPresent(id -> query.setParameter("after", id));
            return query.setParameter("account", account).setMaxResults(limit).getResultList().stream()
                    .map(LetterEntity::toOutgoing)
                    .toList();
        });
    }

    int removeOf(UUID account) {
        return jpa.txExpr(em -> em.createQuery("delete from LetterEntity l where l.account = :account")
                .setParameter("account", account)
                .executeUpdate());
    }

    /** Removes what is older than this, at most so many. */
    int removeBefore(Instant time, int limit) {
        return jpa.txExpr(em -> {
            List<UUID> old = em.createQuery(
                            "select l.id from LetterEntity l where l.created < :time order by l.created", UUID.class)
                    .setParameter("time", time)
                    .setMaxResults(limit)
                    .getResultList();
            return old.isEmpty()
                    ? 0
                    : em.createQuery("delete from LetterEntity l where l.id in (:old)")
                            .setParameter("old", old)
                            .executeUpdate();
        });
    }

    Counts counts() {
        return jpa.txExpr(em -> new Counts(count(em, State.WAITING), count(em, State.FAILED)));
    }

    private static long count(EntityManager em, State state) {
        return em.createQuery("select count(l) from LetterEntity l where l.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }
}
