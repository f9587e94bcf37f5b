package nl.pleegplein.privacy.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import nl.pleegplein.access.api.AccountId;
import nl.pleegplein.privacy.api.ErasureState;
import nl.pleegplein.privacy.api.Wording;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps which accounts were closed, and what each domain has to erase for that. */
@Component(service = ErasureRepository.class)
public final class ErasureRepository {
    /** A site has a few dozen domains. */
    private static final int MOST_DOMAINS = 1000;

    private static final String FREE =
            " and (t.heldUntil is null or t.heldUntil < :now or t.heldUntil > :longest or t.holder = :holder)";

    private final JpaTemplate jpa;

    @Activate
    public ErasureRepository(@Reference(target = "(osgi.unit.name=privacy)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    void inOneTransaction(Runnable work) {
        jpa.tx(em -> work.run());
    }

    /** What waits in one domain. */
    record Waiting(String domain, long accounts, Instant since) {}

    /**
     * Notes that an account was closed and what has to be done for it; what is noted already stays.
     *
     * @param codeHash of the code that shows what becomes of it
     * @param now since when its domains are waited for
     */
    void open(ClosedAccount closed, Optional<String> codeHash, Collection<String> domains, Instant now) {
        UUID account = closed.account().value();
        jpa.tx(em -> {
            em.createNativeQuery("insert into privacy_erasure (account, choice, asked)"
                            + " values (:account, :choice, :asked) on conflict do nothing")
                    .setParameter("account", account)
                    .setParameter("choice", closed.choice().name())
                    .setParameter("asked", closed.asked())
                    .executeUpdate();
            codeHash.ifPresent(hash -> em.find(ErasureEntity.class, account, LockModeType.PESSIMISTIC_WRITE)
                    .showBy(hash));
            for (String domain : domains) {
                em.createNativeQuery("insert into privacy_task (account, domain, since, due)"
                                + " values (:account, :domain, :now, :now) on conflict do nothing")
                        .setParameter("account", account)
                        .setParameter("domain", domain)
                        .setParameter("now", now)
                        .executeUpdate();
            }
        });
    }

    /**
     * Takes what is due in these domains, for one holder and for some time; what another let that time pass for as well.
     *
     * @param dueBy what is tried again only after that time is left
     * @param lease how long it is this holder's; what is held for longer is of a time before the clock was set back
     */
    List<Task> take(Collection<String> domains, Instant dueBy, UUID holder, Instant now, Duration lease, int limit) {
        if (domains.isEmpty()) {
            return List.of();
        }
        return take(
                em -> em.createQuery(
                                "select t from TaskEntity t where t.domain in (:domains) and t.due <= :dueBy" + FREE
                                        + " order by t.due",
                                TaskEntity.class)
                        .setParameter("domains", domains)
                        .setParameter("dueBy", dueBy),
                holder,
                now,
                lease,
                limit);
    }

    /** Takes what one domain has to do for one account. */
    Optional<Task> take(AccountId account, String domain, UUID holder, Instant now, Duration lease) {
        return take(
                        em -> em.createQuery(
                                        "select t from TaskEntity t where t.account = :account and t.domain = :domain"
                                                + " and t.done is null" + FREE,
                                        TaskEntity.class)
                                .setParameter("account", account.value())
                                .setParameter("domain", domain),
                        holder,
                        now,
                        lease,
                        1)
                .stream()
                .findFirst();
    }

    private List<Task> take(
            Function<EntityManager, TypedQuery<TaskEntity>> which,
            UUID holder,
            Instant now,
            Duration lease,
            int limit) {
        return jpa.txExpr(em -> {
            List<TaskEntity> due = which.apply(em)
                    .setParameter("now", now)
                    .setParameter("longest", now.plus(lease))
                    .setParameter("holder", holder)
                    .setMaxResults(limit)
                    .getResultList();
            List<Task> taken = new ArrayList<>();
            for (TaskEntity task : due) {
                Task what = task.toTask(em.find(ErasureEntity.class, task.key().account())
                        .toClosed()
                        .choice());
                if (hold(em, what, holder, now, lease)) {
                    taken.add(what);
                }
            }
            return taken;
        });
    }

    private static boolean hold(EntityManager em, Task task, UUID holder, Instant now, Duration lease) {
        return em.createQuery("update TaskEntity t set t.holder = :holder, t.heldUntil = :until"
                                + " where t.account = :account and t.domain = :domain and t.done is null" + FREE)
                        .setParameter("holder", holder)
                        .setParameter("until", now.plus(lease))
                        .setParameter("account", task.account().value())
                        .setParameter("domain", task.domain())
                        .setParameter("now", now)
                        .setParameter("longest", now.plus(lease))
                        .executeUpdate()
                == 1;
    }

    /** Notes what became of a task, unless another holder has it by now. */
    void note(Task task, UUID holder, Consumer<TaskEntity> outcome) {
        jpa.tx(em -> Optional.ofNullable(em.find(
                        TaskEntity.class,
                        new TaskEntity.Key(task.account().value(), task.domain()),
                        LockModeType.PESSIMISTIC_WRITE))
                .filter(kept -> kept.isHeldBy(holder))
                .ifPresent(outcome));
    }

    Optional<ErasureState> find(String codeHash, Function<String, Wording> titles) {
        return jpa.txExpr(em -> em
                .createQuery("select e from ErasureEntity e where e.codeHash = :hash", ErasureEntity.class)
                .setParameter("hash", codeHash)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(ErasureEntity::toClosed)
                .map(closed -> new ErasureState(closed.asked(), closed.choice(), parts(em, closed, titles))));
    }

    private static List<ErasureState.Part> parts(
            EntityManager em, ClosedAccount closed, Function<String, Wording> titles) {
        return em
                .createQuery(
                        "select t from TaskEntity t where t.account = :account order by t.domain", TaskEntity.class)
                .setParameter("account", closed.account().value())
                .setMaxResults(MOST_DOMAINS)
                .getResultList()
                .stream()
                .map(task -> task.toPart(titles.apply(task.domain())))
                .toList();
    }

    /** What waits, by domain. */
    List<Waiting> waiting() {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select t.domain, count(t), min(t.since) from TaskEntity t where t.due is not null"
                                + " group by t.domain order by t.domain",
                        Object[].class)
                .setMaxResults(MOST_DOMAINS)
                .getResultList()
                .stream()
                .map(row -> new Waiting((String) row[0], (Long) row[1], (Instant) row[2]))
                .toList());
    }

    /** Which of these accounts were closed here. */
    Set<AccountId> closed(Collection<AccountId> accounts) {
        return jpa.txExpr(em -> {
            Set<AccountId> known = new HashSet<>();
            em.createQuery("select e.account from ErasureEntity e where e.account in (:accounts)", UUID.class)
                    .setParameter(
                            "accounts", accounts.stream().map(AccountId::value).toList())
                    .getResultList()
                    .forEach(id -> known.add(new AccountId(id)));
            return known;
        });
    }

    /** Accounts that were closed at this time or later, in the order of time. */
    List<ClosedAccount> closedSince(Instant time, Optional<ClosedAccount> after, int limit) {
        return jpa.txExpr(em -> {
            TypedQuery<ErasureEntity> query = em.createQuery(
                    "select e from ErasureEntity e where e.asked >= :time"
                            + (after.isPresent()
                                    ? " and (e.asked > :last or (e.asked = :last and e.account > :account))"
                                    : "")
                            + " order by e.asked, e.account",
                    ErasureEntity.class);
            after.ifPresent(last -> query.setParameter("last", last.asked())
                    .setParameter("account", last.account().value()));
            return query.setParameter("time", time).setMaxResults(limit).getResultList().stream()
                    .map(ErasureEntity::toClosed)
                    .toList();
        });
    }
}
