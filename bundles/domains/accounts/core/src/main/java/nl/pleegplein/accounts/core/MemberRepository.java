package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.TypedQuery;
import nl.pleegplein.access.api.Role;
import nl.pleegplein.mail.api.MailAddress;
import nl.pleegplein.persistence.api.Cursor;
import nl.pleegplein.persistence.api.Slice;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds accounts for those who give functions. */
@Component(service = MemberRepository.class)
public final class MemberRepository {
    private final JpaTemplate jpa;

    @Activate
    public MemberRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Which ones.
     *
     * @param name how its key begins
     */
    record Wanted(Optional<String> name, Optional<MailAddress> mail, Optional<Role> role) {
        private String condition() {
            return (name.isPresent() ? " and a.nameKey like :name" : "")
                    + (mail.isPresent() ? " and a.mailKey = :mail" : "")
                    + (role.isPresent()
                            ? " and exists (select f.id from FunctionEntity f where f.account = a.id and f.role = :role"
                                    + " and (f.until is null or f.until > :now))"
                            : "");
        }

        private void fill(TypedQuery<AccountEntity> query, Instant now) {
            // A key holds letters and digits only, so nothing in it has a meaning here.
            name.ifPresent(key -> query.setParameter("name", key + "%"));
            mail.ifPresent(address -> query.setParameter("mail", address.key()));
            role.ifPresent(function -> query.setParameter("role", function).setParameter("now", now));
        }
    }

    /**
     * The newest first.
     *
     * @throws IllegalArgumentException when {@code after} is no place in the list
     */
    Slice<AccountEntity> find(Wanted wanted, Instant now, Optional<String> after, int limit) {
        Optional<UUID> last =
                after.map(cursor -> UUID.fromString(Cursor.decode(cursor, 1).get(0)));
        return jpa.txExpr(em -> {
            TypedQuery<AccountEntity> query = em.createQuery(
                    "select a from AccountEntity a where 1 = 1" + wanted.condition()
                            + (last.isPresent() ? " and a.id < :last" : "") + " order by a.id desc",
                    AccountEntity.class);
            wanted.fill(query, now);
            last.ifPresent(id -> query.setParameter("last", id));
            List<AccountEntity> rows = query.setMaxResults(limit + 1).getResultList();
            return Slice.of(
                    rows, limit, account -> Cursor.of(account.id().toString()).encode());
        });
    }
}
