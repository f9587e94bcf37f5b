package nl.pleegplein.accounts.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.LockModeType;
import nl.pleegplein.access.api.AccountId;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps second factors and recovery codes. */
@Component(service = SecondFactorRepository.class)
public final class SecondFactorRepository {
    private final JpaTemplate jpa;

    @Activate
    public SecondFactorRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    boolean isOn(AccountId account) {
        return find(account).filter(SecondFactorEntity::isOn).isPresent();
    }

    Optional<SecondFactorEntity> find(AccountId account) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(SecondFactorEntity.class, account.value())));
    }

    /** In place of one that is not switched on. */
    void begin(AccountId account, SecondFactorEntity factor) {
        jpa.tx(em -> {
            em.createQuery("delete from SecondFactorEntity f where f.account = :account and f.confirmed is null")
                    .setParameter("account", account.value())
                    .executeUpdate();
            em.persist(factor);
        });
    }

    /** Does something with it while nobody else does: of two who use a code at the same time one does. */
    <T> Optional<T> locked(AccountId account, Function<SecondFactorEntity, T> work) {
        return jpa.txExpr(em -> Optional.ofNullable(
                        em.find(SecondFactorEntity.class, account.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(work));
    }

    void remove(AccountId account) {
        jpa.tx(em -> {
            removeCodes(account);
            em.createQuery("delete from SecondFactorEntity f where f.account = :account")
                    .setParameter("account", account.value())
                    .executeUpdate();
        });
    }

    void replaceCodes(AccountId account, List<String> codes) {
        jpa.tx(em -> {
            removeCodes(account);
            codes.forEach(code -> em.createNativeQuery(
                            "insert into accounts_recovery (account, code_hash) values (:account, :hash)")
                    .setParameter("account", account.value())
                    .setParameter("hash", Secrets.hash(code))
                    .executeUpdate());
        });
    }

    private void removeCodes(AccountId account) {
        jpa.tx(em -> em.createNativeQuery("delete from accounts_recovery where account = :account")
                .setParameter("account", account.value())
                .executeUpdate());
    }

    int codesLeft(AccountId account) {
        return jpa.txExpr(
                em -> ((Number) em.createNativeQuery("select count(*) from accounts_recovery where account = :account")
                                .setParameter("account", account.value())
                                .getSingleResult())
                        .intValue());
    }

    /** Whether it was one of them; it is good no more. */
    boolean useCode(AccountId account, String code) {
        return jpa.txExpr(em ->
                em.createNativeQuery("delete from accounts_recovery where account = :account and code_hash = :hash")
                                .setParameter("account", account.value())
                                .setParameter("hash", Secrets.hash(code))
                                .executeUpdate()
                        == 1);
    }
}
