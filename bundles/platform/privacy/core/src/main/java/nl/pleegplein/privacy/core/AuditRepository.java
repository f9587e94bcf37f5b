package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.TypedQuery;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.persistence.api.Cursor;
import nl.pleegplein.persistence.api.Slice;
import nl.pleegplein.privacy.api.AuditEntry;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the audit trail. */
@Component(service = AuditRepository.class)
public final class AuditRepository {
    private final JpaTemplate jpa;

    @Activate
    public AuditRepository(@Reference(target = "(osgi.unit.name=privacy)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    void add(AuditEntity entry) {
        jpa.tx(em -> em.persist(entry));
    }

    /** @throws IllegalArgumentException when {@code after} is no place in the list */
    Slice<AuditEntry> newest(Optional<String> after, int limit) {
        return slice(Optional.empty(), after, limit, AuditEntity::toEntry);
    }

    /** @throws IllegalArgumentException when {@code after} is no place in the list */
    Slice<AuditEntry> about(AccountId subject, Optional<String> after, int limit) {
        return slice(Optional.of(subject), after, limit, AuditEntity::toEntryForSubject);
    }

    private Slice<AuditEntry> slice(
            Optional<AccountId> subject, Optional<String> after, int limit, Function<AuditEntity, AuditEntry> view) {
        Optional<UUID> last =
                after.map(cursor -> UUID.fromString(Cursor.decode(cursor, 1).get(0)));
        String condition = (subject.isPresent() ? " and e.subject = :subject" : "")
                + (last.isPresent() ? " and e.id < :last" : "");
        return jpa.txExpr(em -> {
            TypedQuery<AuditEntity> query = em.createQuery(
                    "select e from AuditEntity e where 1 = 1" + condition + " order by e.id desc", AuditEntity.class);
            subject.ifPresent(account -> query.setParameter("subject", account.value()));
            last.ifPresent(id -> query.setParameter("last", id));
            List<AuditEntry> rows = query.setMaxResults(limit + 1).getResultList().stream()
                    .map(view)
                    .toList();
            return Slice.of(rows, limit, entry -> Cursor.of(entry.id()).encode());
        });
    }

    /** Removes what is older than this, at most so many. */
    int removeBefore(Instant time, int limit) {
        return jpa.txExpr(em -> {
            List<UUID> old = em.createQuery(
                            "select e.id from AuditEntity e where e.at < :time order by e.at", UUID.class)
                    .setParameter("time", time)
                    .setMaxResults(limit)
                    .getResultList();
            return old.isEmpty()
                    ? 0
                    : em.createQuery("delete from AuditEntity e where e.id in (:old)")
                            .setParameter("old", old)
                            .executeUpdate();
        });
    }
}
