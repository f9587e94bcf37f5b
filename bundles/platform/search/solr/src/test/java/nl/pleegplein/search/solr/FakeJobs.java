package nl.pleegplein.search.solr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobProgress;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.persistence.api.Slice;

final class FakeJobs implements Jobs {
    @Override
    public Job submit(JobRequest request) {
        return new Job(
                new JobId(new UUID(0, 1)),
                request.kind(),
                request.parameters(),
                JobState.WAITING,
                0,
                OptionalLong.empty(),
                "",
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.empty();
    }

    @Override
    public Slice<Job> newest(Optional<String> after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ReportLine> report(JobId id, int from, int limit) {
        return List.of();
    }

    @Override
    public boolean cancel(JobId id) {
        return false;
    }

    /** Remembers what a job says. */
    static final class Progress implements JobProgress {
        long total;
        long done;
        String message = "";
        final List<String> faults = new ArrayList<>();
        private Optional<String> checkpoint = Optional.empty();

        @Override
        public void total(long units) {
            total = units;
        }

        @Override
        public void done(long units) {
            done = units;
        }

        @Override
        public void message(String text) {
            message = text;
        }

        @Override
        public void note(String text) {}

        @Override
        public void fault(String text) {
            faults.add(text);
        }

        @Override
        public Optional<String> checkpoint() {
            return checkpoint;
        }

        @Override
        public void checkpoint(String state) {
            checkpoint = Optional.of(state);
        }

        @Override
        public boolean shouldStop() {
            return false;
        }
    }
}
