package nl.pleegplein.accounts.core;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Tuple;
import nl.pleegplein.access.api.AccountId;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads names, and nothing else of an account. */
@Component(service = NameRepository.class)
public final class NameRepository {
    private final JpaTemplate jpa;

    @Activate
    public NameRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    Map<UUID, String> names(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jpa.txExpr(em -> em
                .createQuery("select a.id, a.name from AccountEntity a where a.id in (:ids)", Tuple.class)
                .setParameter("ids", accounts)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class))));
    }

    boolean isSample(AccountId account) {
        return !jpa.txExpr(em -> em.createQuery(
                                "select a.id from AccountEntity a where a.id = :id and a.sample = true", UUID.class)
                        .setParameter("id", account.value())
                        .getResultList())
                .isEmpty();
    }

    Optional<UUID> account(String key) {
        return jpa.txExpr(em -> em
                .createQuery("select a.id from AccountEntity a where a.nameKey = :key", UUID.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst());
    }
}
