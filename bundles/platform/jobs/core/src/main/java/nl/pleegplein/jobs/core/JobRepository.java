package nl.pleegplein.jobs.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.persistence.api.Ids;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of jobs, for those who ask for them and look at them. */
@Component(service = JobRepository.class)
public class JobRepository {
    /**
     * How many jobs there are.
     *
     * @param failed since a moment that the asker gives
     */
    record Counts(long waiting, long running, long failed) {}

    private static final int TRIES = 5;
    private static final char SEPARATOR = '\u001f';

    private final JpaTemplate jpa;
    private final Ids ids;

    @Activate
    public JobRepository(@Reference(target = "(osgi.unit.name=jobs)") JpaTemplate jpa, @Reference Ids ids) {
        this.jpa = jpa;
        this.ids = ids;
    }

    /** Gives the job of this kind and key that waits or runs, or a new one. */
    Job submit(JobRequest request, Instant now) {
        String activeKey = request.kind() + SEPARATOR + request.key();
        // More than once, since the job that was in the way may have ended before it could be read.
        for (int attempt = 1; attempt < TRIES; attempt++) {
            Optional<Job> job = jpa.txExpr(em -> {
                insertUnlessActive(em, request, activeKey, now);
                return active(em, activeKey);
            });
            if (job.isPresent()) {
                return job.get();
            }
        }
        throw new IllegalStateException("The job " + request.kind() + " could not be stored");
    }

    Optional<Job> find(UUID id) {
        return jpa.txExpr(
                em -> Optional.ofNullable(em.find(StoredJob.class, id)).map(StoredJob::toJob));
    }

    List<Job> newest(Optional<UUID> before, int limit) {
        return jpa.txExpr(em -> {
            String condition = before.isPresent() ? "where j.id < :before " : "";
            TypedQuery<StoredJob> query =
                    em.createQuery("select j from StoredJob j " + condition + "order by j.id desc", StoredJob.class);
            before.ifPresent(id -> query.setParameter("before", id));
            return query.setMaxResults(limit).getResultList().stream()
                    .map(StoredJob::toJob)
                    .toList();
        });
    }

    List<ReportLine> report(UUID job, int from, int limit) {
        return jpa.txExpr(em -> em
                .createQuery(
                        "select l from StoredLine l where l.job = :job and l.number >= :from order by l.number",
                        StoredLine.class)
                .setParameter("job", job)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(StoredLine::toLine)
                .toList());
    }

    boolean cancel(UUID id, Instant now) {
        return jpa.txExpr(em -> {
            StoredJob job = em.find(StoredJob.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (job == null || job.state().isEnded()) {
                return false;
            }
            job.cancel(now);
            return true;
        });
    }

    Counts counts(Instant failedSince) {
        return jpa.txExpr(em -> new Counts(
                count(em, JobState.WAITING, Optional.empty()),
                count(em, JobState.RUNNING, Optional.empty()),
                count(em, JobState.FAILED, Optional.of(failedSince))));
    }

    /** Removes jobs that ended before this, with their reports. Returns how many, at most {@code limit}. */
    int removeEndedBefore(Instant time, int limit) {
        return jpa.txExpr(em -> {
            List<UUID> old = em.createQuery(
                            "select j.id from StoredJob j where j.ended < :time order by j.ended", UUID.class)
                    .setParameter("time", time)
                    .setMaxResults(limit)
                    .getResultList();
            if (old.isEmpty()) {
                return 0;
            }
            em.createQuery("delete from StoredLine l where l.job in (:old)")
                    .setParameter("old", old)
                    .executeUpdate();
            return em.createQuery("delete from StoredJob j where j.id in (:old)")
                    .setParameter("old", old)
                    .executeUpdate();
        });
    }

    private void insertUnlessActive(EntityManager em, JobRequest request, String activeKey, Instant now) {
        em.createNativeQuery("insert into jobs_job (id, kind, job_key, active_key, parameters, state, created)"
                        + " values (:id, :kind, :key, :activeKey, :parameters, :state, :created)"
                        + " on conflict do nothing")
                .setParameter("id", ids.next())
                .setParameter("kind", request.kind())
                .setParameter("key", request.key())
                .setParameter("activeKey", activeKey)
                .setParameter("parameters", Parameters.encode(request.parameters()))
                .setParameter("state", JobState.WAITING.name())
                .setParameter("created", now)
                .executeUpdate();
    }

    private static long count(EntityManager em, JobState state, Optional<Instant> endedSince) {
        String condition = endedSince.isPresent() ? " and j.ended >= :since" : "";
        TypedQuery<Long> query =
                em.createQuery("select count(j.id) from StoredJob j where j.state = :state" + condition, Long.class);
        endedSince.ifPresent(since -> query.setParameter("since", since));
        return query.setParameter("state", state).getSingleResult();
    }

    private static Optional<Job> active(EntityManager em, String activeKey) {
        return em.createQuery("select j from StoredJob j where j.activeKey = :activeKey", StoredJob.class)
                .setParameter("activeKey", activeKey)
                .getResultStream()
                .findFirst()
                .map(StoredJob::toJob);
    }
}
