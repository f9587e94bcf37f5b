package nl.pleegplein.jobs.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How a job tells where it is. Used by the thread of the job only; cheap to call often (written once a second). */
@ProviderType
public interface JobProgress {
    void total(long units);

    void done(long units);

    /** One English line about what goes on. */
    void message(String text);

    /** Adds a line to the report; at most 1,000 are kept, then only counted. */
    void note(String text);

    /** Adds a line about something that went wrong. */
    void fault(String text);

    /** Where an earlier attempt of this job was. */
    Optional<String> checkpoint();

    /** Remembers where the job is, at most 4,000 characters. Written at once, inside a transaction with it. */
    void checkpoint(String state);

    /** True when the job is cancelled, its lease is lost, or its handler goes away: stop after this step. */
    boolean shouldStop();
}
