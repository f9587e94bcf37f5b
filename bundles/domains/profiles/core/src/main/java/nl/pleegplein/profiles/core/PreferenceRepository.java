package nl.pleegplein.profiles.core;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import nl.pleegplein.access.api.AccountId;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what members prefer. */
@Component(service = PreferenceRepository.class)
public final class PreferenceRepository {
    private final JpaTemplate jpa;

    @Activate
    public PreferenceRepository(@Reference(target = "(osgi.unit.name=profiles)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    List<PreferenceEntity> of(AccountId account) {
        return jpa.txExpr(em -> em.createQuery(
                        "select p from PreferenceEntity p where p.account = :account order by p.field",
                        PreferenceEntity.class)
                .setParameter("account", account.value())
                .getResultList());
    }

    /** In place of those of these fields. */
    void replace(AccountId account, Collection<String> fields, List<PreferenceEntity> preferences) {
        jpa.tx(em -> {
            em.createQuery("delete from PreferenceEntity p where p.account = :account and p.field in (:fields)")
                    .setParameter("account", account.value())
                    .setParameter("fields", fields)
                    .executeUpdate();
            preferences.forEach(em::persist);
        });
    }

    /** Gives how many rows went. */
    int remove(AccountId account) {
        return jpa.txExpr(em -> em.createQuery("delete from PreferenceEntity p where p.account = :account")
                .setParameter("account", account.value())
                .executeUpdate());
    }
}
