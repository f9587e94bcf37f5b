package nl.pleegplein.accounts.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.mail.api.MailAddress;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps accounts, the names that were ever given, and the codes that were sent by mail. */
@Component(service = AccountRepository.class)
public final class AccountRepository {
    private static final int MOST_SAMPLES = 1000;

    private final JpaTemplate jpa;

    @Activate
    public AccountRepository(@Reference(target = "(osgi.unit.name=accounts)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return jpa.txExpr(em -> work.get());
    }

    Optional<AccountEntity> find(AccountId id) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(AccountEntity.class, id.value())));
    }

    Optional<AccountEntity> find(MailAddress mail) {
        return jpa.txExpr(em -> em
                .createQuery("select a from AccountEntity a where a.mailKey = :key", AccountEntity.class)
                .setParameter("key", mail.key())
                .getResultList()
                .stream()
                .findFirst());
    }

    /** Those that are made up. */
    List<AccountId> samples() {
        return jpa
                .txExpr(em -> em.createQuery(
                                "select a.id from AccountEntity a where a.sample = true order by a.id", UUID.class)
                        .setMaxResults(MOST_SAMPLES)
                        .getResultList())
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Adds it unless the address has one by now: who comes second waits for the first, and must not break its transaction. */
    boolean add(AccountEntity account) {
        return jpa.txExpr(em -> em.createNativeQuery("insert into accounts_account"
                                + " (id, name, name_key, mail, mail_key, password, password_changed,"
                                + " rules_version, statement_version, agreed, created, sample)"
                                + " values (:id, :name, :nameKey, :mail, :key, :password, :now,"
                                + " :rules, :statement, :now, :now, :sample) on conflict do nothing")
                        .setParameter("id", account.id().value())
                        .setParameter("name", account.name())
                        .setParameter("nameKey", account.nameKey())
                        .setParameter("mail", account.mail().value())
                        .setParameter("key", account.mail().key())
                        .setParameter("password", account.passwordHash())
                        .setParameter("rules", account.agreement().rules())
                        .setParameter("statement", account.agreement().statement())
                        .setParameter("now", account.created())
                        .setParameter("sample", account.isSample())
                        .executeUpdate()
                == 1);
    }

    /** Whether the name was free; it is taken for ever then. */
    boolean takeName(String name) {
        return jpa.txExpr(
                em -> em.createNativeQuery("insert into accounts_name (name_key) values (:key) on conflict do nothing")
                                .setParameter("key", Secrets.hash(Names.key(name)))
                                .executeUpdate()
                        == 1);
    }

    /** Nothing, when the account has gone meanwhile. */
    void changePassword(AccountId id, String hash, Instant now) {
        jpa.tx(em -> Optional.ofNullable(em.find(AccountEntity.class, id.value()))
                .ifPresent(account -> account.changePassword(hash, now)));
    }

    /** Nothing, when the account has gone meanwhile. */
    void agree(AccountId id, Agreement agreement, Instant now) {
        jpa.tx(em -> Optional.ofNullable(em.find(AccountEntity.class, id.value()))
                .ifPresent(account -> account.agree(agreement, now)));
    }

    void add(TicketEntity ticket) {
        jpa.tx(em -> em.persist(ticket));
    }

    Optional<TicketEntity> ticket(String code, TicketEntity.Purpose purpose, Instant now) {
        return ticket(code, Set.of(purpose), now);
    }

    /** One that is good for any of these. */
    Optional<TicketEntity> ticket(String code, Set<TicketEntity.Purpose> purposes, Instant now) {
        return jpa.txExpr(em -> Optional.ofNullable(em.find(TicketEntity.class, Secrets.hash(code)))
                .filter(ticket -> ticket.isGoodFor(purposes, now)));
    }

    /** Whether it was there: of two who use it at the same time one does. */
    boolean use(TicketEntity ticket) {
        return jpa.txExpr(em -> em.createQuery("delete from TicketEntity t where t.codeHash = :hash")
                        .setParameter("hash", ticket.codeHash())
                        .executeUpdate()
                == 1);
    }

    void removeTickets(AccountId account) {
        jpa.tx(em -> em.createQuery("delete from TicketEntity t where t.account = :account")
                .setParameter("account", account.value())
                .executeUpdate());
    }

    void removeTickets(TicketEntity.Purpose purpose) {
        jpa.tx(em -> em.createQuery("delete from TicketEntity t where t.purpose = :purpose")
                .setParameter("purpose", purpose)
                .executeUpdate());
    }

    int removeTicketsBefore(Instant time) {
        return jpa.txExpr(em -> em.createQuery("delete from TicketEntity t where t.expires < :time")
                .setParameter("time", time)
                .executeUpdate());
    }

    int remove(UUID account) {
        return jpa.txExpr(em -> {
            Optional<String> mail = Optional.ofNullable(em.find(AccountEntity.class, account))
                    .map(known -> known.mail().key());
            em.createQuery("delete from TicketEntity t where t.account = :id or lower(t.mail) = :mail")
                    .setParameter("id", account)
                    .setParameter("mail", mail.orElse(""))
                    .executeUpdate();
            // Sessions and functions go with it.
            return em.createNativeQuery("delete from accounts_account where id = :id")
                    .setParameter("id", account)
                    .executeUpdate();
        });
    }
}
