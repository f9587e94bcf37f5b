package nl.pleegplein.jobs.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The jobs in the database. */
@Component
public final class StoredJobs implements Jobs {
    private static final int MAX_KIND = 80;
    private static final int MAX_KEY = 200;
    private static final int MAX_PARAMETERS = 8000;
    private static final int MAX_SLICE = 200;

    private final JobRepository jobs;
    private final JobRunner runner;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public StoredJobs(
            @Reference JobRepository jobs,
            @Reference JobRunner runner,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Job submit(JobRequest request) {
        check(request);
        Job job = jobs.submit(request, clock.instant());
        transactions.afterCommit(runner::wake);
        return job;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return jobs.find(id.value());
    }

    @Override
    public Slice<Job> newest(Optional<String> after, int limit) {
        int size = within(limit, MAX_SLICE);
        Optional<UUID> before = after.flatMap(JobId::parse).map(JobId::value);
        return Slice.of(jobs.newest(before, size + 1), size, job -> job.id().toString());
    }

    @Override
    public List<ReportLine> report(JobId id, int from, int limit) {
        return jobs.report(id.value(), Math.max(from, 0), within(limit, WrittenProgress.MAX_LINES));
    }

    @Override
    public boolean cancel(JobId id) {
        boolean asked = jobs.cancel(id.value(), clock.instant());
        if (asked) {
            transactions.afterCommit(() -> runner.cancel(id.value()));
        }
        return asked;
    }

    private static void check(JobRequest request) {
        int size = request.parameters().entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
        if (request.kind().isBlank()
                || request.kind().length() > MAX_KIND
                || request.key().length() > MAX_KEY
                || size > MAX_PARAMETERS) {
            throw new IllegalArgumentException("Not a request for a job: kind, key or parameters are too long");
        }
    }

    private static int within(int limit, int max) {
        return Math.min(Math.max(limit, 1), max);
    }
}
