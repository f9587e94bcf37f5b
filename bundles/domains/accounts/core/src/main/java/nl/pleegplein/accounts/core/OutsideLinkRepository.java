package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.accounts.api.OutsideIdentity;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who can come in by another place. */
@Component(service = OutsideLinkRepository.class)
public final class OutsideLinkRepository {
    private final JpaTemplate jpa;

    @Activate
    public OutsideLinkRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Optional<OutsideLinkEntity> of(AccountId account) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(OutsideLinkEntity.class, account.value())));
    }

    Optional<OutsideLinkEntity> find(OutsideIdentity identity) {
        return jpa.txExpr(em -> em
                .createQuery("select l from OutsideLinkEntity l where l.subjectHash = :hash", OutsideLinkEntity.class)
                .setParameter("hash", OutsideLinkEntity.hash(identity))
                .getResultList()
                .stream()
                .findFirst());
    }

    /** Adds it unless the account or the identity has one by now: who comes second must not break its transaction. */
    boolean add(OutsideLinkEntity link) {
        return jpa.txExpr(
                em -> em.createNativeQuery("insert into accounts_outside (account, subject_hash, title, linked)"
                                        + " values (:account, :hash, :title, :linked) on conflict do nothing")
                                .setParameter("account", link.account().value())
                                .setParameter("hash", link.subjectHash())
                                .setParameter("title", link.title())
                                .setParameter("linked", link.linked())
                                .executeUpdate()
                        == 1);
    }

    void used(AccountId account, Instant now) {
        jpa.tx(em -> Optional.ofNullable(em.find(OutsideLinkEntity.class, account.value()))
                .ifPresent(link -> link.use(now)));
    }

    /** Whether there was one. */
    boolean remove(AccountId account) {
        return jpa.txExpr(em -> em.createQuery("delete from OutsideLinkEntity l where l.account = :account")
                        .setParameter("account", account.value())
                        .executeUpdate()
                > 0);
    }

    /** Removes those of accounts that have none of these functions any more. */
    int removeBut(Collection<Role> functions, Instant now) {
        return functions.isEmpty()
                ? 0
                : jpa.txExpr(em -> em.createQuery("delete from OutsideLinkEntity l where not exists"
                                + " (select f.id from FunctionEntity f where f.account = l.account and f.role in"
                                + " (:functions) and (f.until is null or f.until > :now))")
                        .setParameter("functions", functions)
                        .setParameter("now", now)
                        .executeUpdate());
    }
}
