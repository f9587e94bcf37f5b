package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.LockModeType;
import nl.pleegplein.access.api.AccountId;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps personal access tokens. */
@Component(service = TokenRepository.class)
public final class TokenRepository {

    private static final String READ_ONLY = "org.hibernate.readOnly";

    private final JpaTemplate jpa;

    @Activate
    public TokenRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Optional<Shown<TokenEntity>> find(String secret, Instant now) {
        return jpa.txExpr(em -> Shown.find(em, TokenEntity.class, secret, now))
                .filter(found -> found.credential().isValid(now));
    }

    /**
     * Adds it when the account has fewer than so many that last. Who makes one at the same time waits.
     *
     * @return whether it was added
     */
    boolean add(TokenEntity token, int most, Instant now) {
        return jpa.txExpr(em -> {
            em.find(AccountEntity.class, token.account().value(), LockModeType.PESSIMISTIC_WRITE);
            long there = em.createQuery(
                            "select count(t) from TokenEntity t where t.account = :account and t.expires > :now",
                            Long.class)
                    .setParameter("account", token.account().value())
                    .setParameter("now", now)
                    .getSingleResult();
            if (there < most) {
                em.persist(token);
            }
            return there < most;
        });
    }

    void used(UUID token, Instant day) {
        jpa.tx(em -> em.createQuery("update TokenEntity t set t.used = :day where t.id = :id")
                .setParameter("day", day)
                .setParameter("id", token)
                .executeUpdate());
    }

    /** The newest first. */
    List<TokenEntity> of(AccountId account) {
        return jpa.txExpr(em -> em.createQuery(
                        "select t from TokenEntity t where t.account = :account order by t.made desc, t.id desc",
                        TokenEntity.class)
                .setParameter("account", account.value())
                .setHint(READ_ONLY, true)
                .getResultList());
    }

    /** Whether it was there and of this account. */
    boolean remove(UUID token, AccountId account) {
        return jpa.txExpr(em -> em.createQuery("delete from TokenEntity t where t.id = :id and t.account = :account")
                        .setParameter("id", token)
                        .setParameter("account", account.value())
                        .executeUpdate()
                > 0);
    }

    int removeAll(AccountId account) {
        return jpa.txExpr(em -> em.createQuery("delete from TokenEntity t where t.account = :account")
                .setParameter("account", account.value())
                .executeUpdate());
    }

    int removeOverBefore(Instant time) {
        return jpa.txExpr(em -> em.createQuery("delete from TokenEntity t where t.expires < :time")
                .setParameter("time", time)
                .executeUpdate());
    }
}
