package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.persistence.LockModeType;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ExportState;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps which archives there are. */
@Component(service = ExportRepository.class)
public final class ExportRepository {
    private final JpaTemplate jpa;

    @Activate
    public ExportRepository(@Reference(target = "(osgi.unit.name=privacy)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    Optional<StoredExport> of(AccountId account) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(ExportEntity.class, account.value()))
                .map(ExportEntity::toStored));
    }

    Optional<StoredExport> find(UUID id) {
        return jpa.txExpr(em -> em
                .createQuery("select e from ExportEntity e where e.export = :id", ExportEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(ExportEntity::toStored));
    }

    /** @return false when the account has one, so that this one is not added */
    boolean add(UUID id, AccountId account, String language, Instant asked, Instant expires) {
        return jpa.txExpr(
                em -> em.createNativeQuery("insert into privacy_export (account, id, language, asked, expires)"
                                        + " values (:account, :id, :language, :asked, :expires) on conflict do nothing")
                                .setParameter("account", account.value())
                                .setParameter("id", id)
                                .setParameter("language", language)
                                .setParameter("asked", asked)
                                .setParameter("expires", expires)
                                .executeUpdate()
                        == 1);
    }

    void doneBy(AccountId account, UUID job) {
        jpa.tx(em -> em.find(ExportEntity.class, account.value()).doneBy(job));
    }

    /** @return false when it is not wanted any more */
    boolean ready(StoredExport export, String file, ExportState.Archive archive) {
        return jpa.txExpr(em -> {
            Optional<ExportEntity> kept = Optional.ofNullable(
                            em.find(ExportEntity.class, export.account().value(), LockModeType.PESSIMISTIC_WRITE))
                    .filter(entity -> entity.export().equals(export.id()));
            kept.ifPresent(entity -> entity.ready(file, archive));
            return kept.isPresent();
        });
    }

    int remove(UUID id) {
        return jpa.txExpr(em -> em.createQuery("delete from ExportEntity e where e.export = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    List<StoredExport> expired(Instant now, int limit) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select e from ExportEntity e where e.expires <= :now order by e.expires", ExportEntity.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ExportEntity::toStored)
                .toList());
    }

    boolean knows(String file) {
        return jpa.txExpr(em -> em.createQuery("select count(e) from ExportEntity e where e.file = :file", Long.class)
                        .setParameter("file", file)
                        .getSingleResult()
                > 0);
    }
}
