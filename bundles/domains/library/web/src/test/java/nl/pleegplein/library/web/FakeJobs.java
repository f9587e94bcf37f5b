package nl.pleegplein.library.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobRequest;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import nl.pleegplein.library.api.LibraryImport;
import nl.pleegplein.persistence.api.Slice;

/** One job, which shows its next state each time that it is looked at. */
public final class FakeJobs implements Jobs {
    public static final JobId ID = new JobId(new UUID(7, 7));

    private final Deque<Job> states = new ArrayDeque<>();
    private final List<ReportLine> lines = new ArrayList<>();

    public FakeJobs then(JobState state, long done, String message) {
        states.add(new Job(
                ID,
                LibraryImport.JOB,
                Map.of(),
                state,
                done,
                OptionalLong.of(2),
                message,
                (int) lines.stream().filter(ReportLine::fault).count(),
                Samples.NOW,
                Optional.of(Samples.NOW),
                Optional.empty()));
        return this;
    }

    public FakeJobs saying(boolean fault, String text) {
        lines.add(new ReportLine(lines.size(), fault, text));
        return this;
    }

    @Override
    public Job submit(JobRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Job> find(JobId id) {
        if (!id.equals(ID)) {
            return Optional.empty();
        }
        return Optional.ofNullable(states.size() > 1 ? states.poll() : states.peek());
    }

    @Override
    public Slice<Job> newest(Optional<String> after, int limit) {
        return Slice.empty();
    }

    @Override
    public List<ReportLine> report(JobId id, int from, int limit) {
        return lines.stream().skip(from).limit(limit).toList();
    }

    @Override
    public boolean cancel(JobId id) {
        return false;
    }
}
