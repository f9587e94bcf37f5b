package nl.pleegplein.privacy.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobHandler;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.persistence.api.Slice;

/** Jobs that wait until they are run by hand. */
final class FakeJobs implements Jobs, JobProgress {
    final Map<JobId, Job> all = new LinkedHashMap<>();
    boolean stop;
    long done;
    long total;

    @Override
    public Job submit(JobRequest request) {
        Job job = job(new JobId(UUID.randomUUID()), request.kind(), request.parameters(), JobState.WAITING);
        all.put(job.id(), job);
        return job;
    }

    private static Job job(JobId id, String kind, Map<String, String> parameters, JobState state) {
        return new Job(
                id,
                kind,
                parameters,
                state,
                0,
                OptionalLong.empty(),
                "",
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    /** Runs what waits, the first first. */
    void run(JobHandler handler) {
        for (Job waiting : List.copyOf(all.values())) {
            if (waiting.state() == JobState.WAITING) {
                become(waiting, JobState.RUNNING);
                try {
                    handler.run(waiting, this);
                    become(waiting, stop ? JobState.WAITING : JobState.DONE);
                } catch (RuntimeException e) {
                    become(waiting, JobState.FAILED);
                    throw e;
                }
            }
        }
    }

    private void become(Job job, JobState state) {
        all.put(job.id(), job(job.id(), job.kind(), job.parameters(), state));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Slice<Job> newest(Optional<String> after, int limit) {
        return Slice.empty();
    }

    @Override
    public List<ReportLine> report(JobId id, int from, int limit) {
        return List.of();
    }

    @Override
    public boolean cancel(JobId id) {
        return false;
    }

    @Override
    public void total(long units) {
        total = units;
    }

    @Override
    public void done(long units) {
        done = units;
    }

    @Override
    public void message(String text) {}

    @Override
    public void note(String text) {}

    @Override
    public void fault(String text) {}

    @Override
    public Optional<String> checkpoint() {
        return Optional.empty();
    }

    @Override
    public void checkpoint(String state) {}

    @Override
    public boolean shouldStop() {
        return stop;
    }
}
