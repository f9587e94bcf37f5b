package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.mail.api.MailAddress;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps changes of address that are not confirmed at both ends. */
@Component(service = MailChangeRepository.class)
public final class MailChangeRepository {
    private final JpaTemplate jpa;

    @Activate
    public MailChangeRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** In place of what the account asked for before. */
    void begin(AccountId account, MailChangeEntity change) {
        jpa.tx(em -> {
            remove(account);
            em.persist(change);
        });
    }

    void remove(AccountId account) {
        jpa.tx(em -> em.createQuery("delete from MailChangeEntity c where c.account = :account")
                .setParameter("account", account.value())
                .executeUpdate());
    }

    Optional<MailChangeEntity> of(AccountId account) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(MailChangeEntity.class, account.value())));
    }

    /** By the code of one of its ends. */
    Optional<MailChangeEntity> find(String code) {
        return jpa.txExpr(em -> find(em, code, LockModeType.NONE));
    }

    /** The same; until the end of the transaction nobody else confirms it. */
    Optional<MailChangeEntity> lock(String code) {
        return jpa.txExpr(em -> find(em, code, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Optional<MailChangeEntity> find(EntityManager em, String code, LockModeType lock) {
        return em
                .createQuery(
                        "select c from MailChangeEntity c where c.oldHash = :hash or c.newHash = :hash",
                        MailChangeEntity.class)
                .setParameter("hash", Secrets.hash(code))
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether the address was free. */
    boolean changeMail(AccountId account, MailAddress mail) {
        return jpa.txExpr(
                em -> em.createQuery("update AccountEntity a set a.mail = :mail, a.mailKey = :key where a.id = :id"
                                        + " and not exists (select b.id from AccountEntity b where b.mailKey = :key)")
                                .setParameter("mail", mail.value())
                                .setParameter("key", mail.key())
                                .setParameter("id", account.value())
                                .executeUpdate()
                        == 1);
    }

    int removeBefore(Instant time) {
        return jpa.txExpr(em -> em.createQuery("delete from MailChangeEntity c where c.expires < :time")
                .setParameter("time", time)
                .executeUpdate());
    }
}
