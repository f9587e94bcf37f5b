package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.TypedQuery;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.Consent;
import nl.pleegplein.privacy.api.Purpose;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps to what people said yes. */
@Component(service = ConsentRepository.class)
public final class ConsentRepository {
    private static final int MOST = 200;

    private final JpaTemplate jpa;

    @Activate
    public ConsentRepository(@Reference(target = "(osgi.unit.name=privacy)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    void add(UUID id, AccountId account, Purpose purpose, Instant now) {
        jpa.tx(em -> {
            if (!isGiven(account, purpose.id(), purpose.version())) {
                em.persist(new ConsentEntity(id, account, purpose, now));
            }
        });
    }

    void withdraw(AccountId account, String purpose, Instant now) {
        jpa.tx(em -> em.createQuery("update ConsentEntity c set c.withdrawn = :now"
                        + " where c.account = :account and c.purpose = :purpose and c.withdrawn is null")
                .setParameter("now", now)
                .setParameter("account", account.value())
                .setParameter("purpose", purpose)
                .executeUpdate());
    }

    boolean isGiven(AccountId account, String purpose, int version) {
        return jpa.txExpr(em -> em.createQuery(
                                "select count(c) from ConsentEntity c where c.account = :account and c.purpose = :purpose"
                                        + " and c.version = :version and c.withdrawn is null",
                                Long.class)
                        .setParameter("account", account.value())
                        .setParameter("purpose", purpose)
                        .setParameter("version", version)
                        .getSingleResult()
                > 0);
    }

    /** The last ones, the last first. */
    List<Consent> of(AccountId account) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select c from ConsentEntity c where c.account = :account order by c.given desc, c.id desc",
                        ConsentEntity.class)
                .setParameter("account", account.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(ConsentEntity::toConsent)
                .toList());
    }

    /** All of them, some at a time, in the order of their ids. */
    void forEach(AccountId account, Consumer<Consent> heard) {
        Optional<UUID> last = Optional.empty();
        do {
            List<ConsentEntity> some = after(account, last);
            some.forEach(kept -> heard.accept(kept.toConsent()));
            last = some.isEmpty()
                    ? Optional.empty()
                    : Optional.of(some.get(some.size() - 1).id());
        } while (last.isPresent());
    }

    private List<ConsentEntity> after(AccountId account, Optional<UUID> last) {
        return jpa.txExpr(em -> {
            TypedQuery<ConsentEntity> query = em.createQuery(
                    "select c from ConsentEntity c where c.account = :account"
                            + (last.isPresent() ? " and c.id > :last" : "") + " order by c.id",
                    ConsentEntity.class);
            last.ifPresent(id -> query.setParameter("last", id));
            return query.setParameter("account", account.value())
                    .setMaxResults(MOST)
                    .getResultList();
        });
    }

    int removeOf(AccountId account) {
        return jpa.txExpr(em -> em.createQuery("delete from ConsentEntity c where c.account = :account")
                .setParameter("account", account.value())
                .executeUpdate());
    }
}
