package nl.pleegplein.operations.console;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.Jobs;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "pleegplein", name = "jobs", description = "Lists long work, newest first")
public class JobsCommand extends TextCommand {
    private static final int MOST = 200;

    @Reference
    List<Jobs> jobs = List.of();

    @Option(name = "-n", aliases = "--number", description = "How many, at most 200")
    int number = 20;

    @Override
    String text() {
        Rows rows = new Rows("Id", "Kind", "State", "Done", "Faults", "Created", "Message");
        for (Job job : Present.in(jobs, "The job service")
                .newest(Optional.empty(), Math.max(1, Math.min(number, MOST)))
                .items()) {
            rows.add(
                    job.id(),
                    job.kind(),
                    job.state(),
                    JobText.progress(job),
                    job.faults(),
                    JobText.time(Optional.of(job.created())),
                    job.message());
        }
        return rows.toString();
    }
}
