package nl.pleegplein.operations.console;

import java.util.List;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.Jobs;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "pleegplein", name = "job-cancel", description = "Asks a job to stop after the step it is at")
public class JobCancelCommand extends TextCommand {
    @Reference
    List<Jobs> jobs = List.of();

    @Argument(name = "id", description = "The id of the job, as pleegplein:jobs shows it", required = true)
    String id;

    @Override
    String text() {
        Jobs service = Present.in(jobs, "The job service");
        Job job = JobText.find(service, id);
        return service.cancel(job.id())
                ? "The job stops after the step it is at."
                : "The job has ended already: " + job.state();
    }
}
