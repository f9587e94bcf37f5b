package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.pleegplein.access.api.AccountId;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps sessions. */
@Component(service = SessionRepository.class)
public final class SessionRepository {
    private static final int MOST_IN_A_LIST = 100;

    private final JpaTemplate jpa;

    @Activate
    public SessionRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    void add(SessionEntity session) {
        jpa.tx(em -> em.persist(session));
    }

    Optional<Shown<SessionEntity>> find(String token, Instant now) {
        return jpa.txExpr(em -> Shown.find(em, SessionEntity.class, token, now))
                .filter(found -> found.credential().isValid(now));
    }

    /** Changes one of the account's sessions; empty when it has ended. */
    Optional<SessionEntity> change(UUID session, AccountId account, Consumer<SessionEntity> change) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(SessionEntity.class, session))
                .filter(some -> some.account().equals(account))
                .map(some -> {
                    change.accept(some);
                    return some;
                }));
    }

    void used(UUID session, Instant now) {
        jpa.tx(em -> em.createQuery("update SessionEntity s set s.used = :now where s.id = :id")
                .setParameter("now", now)
                .setParameter("id", session)
                .executeUpdate());
    }

    /** The one used last first. */
    List<SessionEntity> of(AccountId account, Instant now) {
        return jpa
                .txExpr(em -> em.createQuery(
                                "select s from SessionEntity s where s.account = :account order by s.used desc, s.id",
                                SessionEntity.class)
                        .setParameter("account", account.value())
                        .setMaxResults(MOST_IN_A_LIST)
                        .getResultList())
                .stream()
                .filter(session -> session.isValid(now))
                .toList();
    }

    void end(UUID session, AccountId account) {
        jpa.tx(em -> em.createQuery("delete from SessionEntity s where s.id = :id and s.account = :account")
                .setParameter("id", session)
                .setParameter("account", account.value())
                .executeUpdate());
    }

    /** Ends all sessions of an account but one. */
    int endAll(AccountId account, Optional<UUID> but) {
        // An id that nobody has stands for none: a comparison with null finds nothing.
        return jpa.txExpr(
                em -> em.createQuery("delete from SessionEntity s where s.account = :account and s.id <> :but")
                        .setParameter("account", account.value())
                        .setParameter("but", but.orElse(new UUID(0, 0)))
                        .executeUpdate());
    }

    int removeBefore(Instant time) {
        return jpa.txExpr(em -> em.createQuery("delete from SessionEntity s where s.expires < :time")
                .setParameter("time", time)
                .executeUpdate());
    }
}
