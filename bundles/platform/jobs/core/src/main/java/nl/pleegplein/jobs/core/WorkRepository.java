package nl.pleegplein.jobs.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.persistence.api.Ids;
import nl.pleegplein.persistence.api.Node;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of jobs, for those who do them. What is written under an attempt that lost its lease has no effect. */
@Component(service = WorkRepository.class)
public class WorkRepository {
    /** What a job that runs has to know. */
    enum Standing {
        GO_ON,
        CANCELLED,
        LOST
    }

    private static final int LOOK_AT = 20;
    private static final int MOST_LEASES = 1000;

    private final JpaTemplate jpa;
    private final Ids ids;
    private final Node node;

    @Activate
    public WorkRepository(
            @Reference(target = "(osgi.unit.name=jobs)") JpaTemplate jpa, @Reference Ids ids, @Reference Node node) {
        this.jpa = jpa;
        this.ids = ids;
        this.node = node;
    }

    /** Takes the oldest waiting job of these kinds. */
    Optional<Claimed> claim(Set<String> kinds, Instant now, Instant until) {
        List<UUID> waiting = jpa.txExpr(em -> em.createQuery(
                        "select j.id from StoredJob j where j.state = :waiting and j.kind in (:kinds) order by j.id",
                        UUID.class)
                .setParameter("waiting", JobState.WAITING)
                .setParameter("kinds", kinds)
                .setMaxResults(LOOK_AT)
                .getResultList());
        return waiting.stream()
                .map(id -> claim(id, now, until))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Prolongs the leases of these attempts. Tells how the jobs stand that are still theirs. */
    Map<UUID, Standing> renew(Set<UUID> attempts, Instant until) {
        return jpa.txExpr(em -> {
            em.createQuery("update StoredJob j set j.leaseUntil = :until where j.owner in (:attempts)")
                    .setParameter("until", until)
                    .setParameter("attempts", attempts)
                    .executeUpdate();
            return em.createQuery(
                            "select j.owner, j.cancelled from StoredJob j where j.owner in (:attempts)", Object[].class)
                    .setParameter("attempts", attempts)
                    .getResultStream()
                    .collect(Collectors.toMap(row -> (UUID) row[0], row -> standing((Boolean) row[1])));
        });
    }

    /** Of the jobs that run, on any node; some of them, when there are very many. */
    List<Lease> leases() {
        return jpa.txExpr(em -> em.createQuery(
                        "select j.owner, j.leaseUntil from StoredJob j where j.state = :running order by j.leaseUntil",
                        Object[].class)
                .setParameter("running", JobState.RUNNING)
                .setMaxResults(MOST_LEASES)
                .getResultStream()
                .map(row -> new Lease((UUID) row[0], (Instant) row[1]))
                .toList());
    }

    /** Whether it was of this node before it last started. */
    boolean isOfTheDead(Lease lease) {
        return node.hasDied(lease.attempt());
    }

    /** Jobs whose node died wait again, unless a lease was renewed at the last moment. */
    int takeBackFromTheDead(List<Lease> over, Instant now) {
        if (over.isEmpty()) {
            return 0;
        }
        return jpa.txExpr(em -> {
            List<StoredJob> orphans = em.createQuery(
                            "select j from StoredJob j where j.state = :running and j.owner in (:attempts)",
                            StoredJob.class)
                    .setParameter("running", JobState.RUNNING)
                    .setParameter("attempts", over.stream().map(Lease::attempt).toList())
                    .setMaxResults(LOOK_AT)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .filter(job -> over.contains(job.lease()))
                    .toList();
            orphans.forEach(job -> job.ownerDied(now));
            return orphans.size();
        });
    }

    Standing report(Claimed claimed, Report report) {
        return jpa.txExpr(em -> mine(em, claimed)
                .map(job -> {
                    write(em, job, report);
                    return standing(job.isCancelled());
                })
                .orElse(Standing.LOST));
    }

    Standing checkpoint(Claimed claimed, String where) {
        return jpa.txExpr(em -> mine(em, claimed)
                .map(job -> {
                    job.rememberCheckpoint(where);
                    return standing(job.isCancelled());
                })
                .orElse(Standing.LOST));
    }

    void end(Claimed claimed, JobState how, Report report, Instant now) {
        jpa.tx(em -> mine(em, claimed).ifPresent(job -> {
            write(em, job, report);
            job.end(how, report.message(), now);
        }));
    }

    void giveBack(Claimed claimed, Report report) {
        jpa.tx(em -> mine(em, claimed).ifPresent(job -> {
            write(em, job, report);
            job.giveBack();
        }));
    }

    /** As {@link #giveBack(Claimed, Report)}, by another thread than that of the job. */
    void giveBack(Claimed claimed) {
        jpa.tx(em -> mine(em, claimed).ifPresent(StoredJob::giveBack));
    }

    private Optional<Claimed> claim(UUID id, Instant now, Instant until) {
        return jpa.txExpr(em -> {
            StoredJob job = em.find(StoredJob.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (job == null || job.state() != JobState.WAITING) {
                return Optional.empty();
            }
            if (job.isCancelled()) {
                // Asked while it was given back by the node that ran it.
                job.cancel(now);
                return Optional.empty();
            }
            job.begin(node.newHolder(), now, until);
            return Optional.of(job.toClaimed());
        });
    }

    private void write(EntityManager em, StoredJob job, Report report) {
        job.report(report);
        report.newLines().forEach(line -> em.persist(new StoredLine(ids.next(), job.id(), line)));
    }

    private static Optional<StoredJob> mine(EntityManager em, Claimed claimed) {
        return Optional.ofNullable(em.find(StoredJob.class, claimed.job().id().value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> job.isRunBy(claimed.attempt()));
    }

    private static Standing standing(boolean cancelled) {
        return cancelled ? Standing.CANCELLED : Standing.GO_ON;
    }
}
