package nl.pleegplein.jobs.api;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.persistence.api.Slice;
import org.osgi.annotation.versioning.ProviderType;

/** The jobs of the platform, kept in the database. Permission is the caller's concern. Thread-safe. */
@ProviderType
public interface Jobs {
    /** Asks for work; returns at once. */
    Job submit(JobRequest request);

    Optional<Job> find(JobId id);

    /** Newest first. */
    Slice<Job> newest(Optional<String> after, int limit);

    /** What the job had to say, in order, from line {@code from} (0 the first), at most {@code limit}. */
    List<ReportLine> report(JobId id, int from, int limit);

    /** Asks a job to stop at its next step. False when it has ended already or is unknown. */
    boolean cancel(JobId id);
}
