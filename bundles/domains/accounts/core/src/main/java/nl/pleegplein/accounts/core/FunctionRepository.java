package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.LockModeType;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.access.api.Role;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who has which function. */
@Component(service = FunctionRepository.class)
public final class FunctionRepository {
    private final JpaTemplate jpa;

    @Activate
    public FunctionRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** In place of the same function that they had. */
    void give(FunctionEntity function) {
        jpa.tx(em -> {
            remove(function.account(), function.role());
            em.persist(function);
        });
    }

    /** Whether they had it. */
    boolean remove(AccountId account, Role role) {
        return jpa.txExpr(
                em -> em.createQuery("delete from FunctionEntity f where f.account = :account and f.role = :role")
                                .setParameter("account", account.value())
                                .setParameter("role", role)
                                .executeUpdate()
                        > 0);
    }

    /** Also those that are over, oldest first. */
    List<FunctionEntity> of(AccountId account) {
        return jpa.txExpr(em -> em.createQuery(
                        "select f from FunctionEntity f where f.account = :account order by f.given, f.id",
                        FunctionEntity.class)
                .setParameter("account", account.value())
                .getResultList());
    }

    /** The functions that last, of each of these who has any. */
    Map<AccountId, Set<Role>> of(Collection<AccountId> accounts, Instant now) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = accounts.stream().map(AccountId::value).toList();
        return jpa
                .txExpr(em -> em.createQuery(
                                "select f from FunctionEntity f where f.account in (:accounts)", FunctionEntity.class)
                        .setParameter("accounts", ids)
                        .getResultList())
                .stream()
                .filter(function -> function.lasts(now))
                .collect(Collectors.groupingBy(
                        FunctionEntity::account,
                        Collectors.mapping(FunctionEntity::role, Collectors.toUnmodifiableSet())));
    }

    /** Whether somebody has it who is not made up. */
    boolean isAnybody(Role role, Instant now) {
        return jpa.txExpr(em -> !em.createQuery(
                        "select f.id from FunctionEntity f, AccountEntity a where f.role = :role and a.id = f.account"
                                + " and a.sample = false and (f.until is null or f.until > :now)",
                        UUID.class)
                .setParameter("role", role)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    /** Until the end of the transaction nobody else gives or takes it. */
    void lock(Role role) {
        jpa.tx(em -> em.createQuery(
                        "select f from FunctionEntity f where f.role = :role order by f.id", FunctionEntity.class)
                .setParameter("role", role)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }
}
