package nl.pleegplein.operations.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.Jobs;

/** Jobs as operators read them. */
final class JobText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private JobText() {}

    /** @throws IllegalArgumentException when there is no such job */
    static Job find(Jobs jobs, String id) {
        return JobId.parse(id)
                .flatMap(jobs::find)
                .orElseThrow(() -> new IllegalArgumentException("There is no job " + id));
    }

    static String progress(Job job) {
        return job.total().isPresent() ? job.done() + " of " + job.total().getAsLong() : Long.toString(job.done());
    }

    static String time(Optional<Instant> instant) {
        return instant.map(TIME::format).orElse("-");
    }
}
