package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import nl.pleegplein.access.api.Role;

/**
 * What somebody showed, whose it is, and what that account may do now.
 *
 * @param credential a session or a token
 */
record Shown<T>(T credential, AccountEntity account, Set<Role> roles) {
    private static final String READ_ONLY = "org.hibernate.readOnly";

    /** In one statement: it is asked for nearly every request of who is known. Also finds what is over. */
    static <T> Optional<Shown<T>> find(EntityManager em, Class<T> kind, String secret, Instant now) {
        List<Object[]> rows = em.createQuery(
                        "select c, a, f from " + kind.getSimpleName() + " c join AccountEntity a on a.id = c.account"
                                + " left join FunctionEntity f on f.account = a.id where c.tokenHash = :hash",
                        Object[].class)
                .setParameter("hash", Secrets.hash(secret))
                .setHint(READ_ONLY, true)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Shown<>(kind.cast(row[0]), (AccountEntity) row[1], roles(rows, now)));
    }

    private static Set<Role> roles(List<Object[]> rows, Instant now) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable((FunctionEntity) row[2]))
                .filter(function -> function.lasts(now))
                .map(FunctionEntity::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}
