package nl.pleegplein.jobs.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does the work of one kind of job. Contributed as a service with the property {@link #KIND}. While the handler is away
 * its jobs wait. A job whose node died, or that failed in an outage of the database or the disk, is begun again with its
 * last checkpoint, so every step must bear being done twice.
 */
@ConsumerType
public interface JobHandler {
    /** Service property: the kind of job. */
    String KIND = "pleegplein.jobs.kind";

    /**
     * Works until done, or until {@link JobProgress#shouldStop()}.
     *
     * @throws RuntimeException to fail the job, unless an outage is behind it; its message is shown to operators
     */
    void run(Job job, JobProgress progress);
}
