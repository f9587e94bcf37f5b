package nl.pleegplein.operations.console;

import java.util.List;
import java.util.Optional;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "pleegplein", name = "job", description = "Shows how far a job is and what it has to say")
public class JobCommand extends TextCommand {
    private static final int SLICE = 200;
    private static final int MOST_LINES = 1000;

    @Reference
    List<Jobs> jobs = List.of();

    @Argument(name = "id", description = "The id of the job, as pleegplein:jobs shows it", required = true)
    String id;

    @Option(name = "-f", aliases = "--faults", description = "Only what went wrong")
    boolean onlyFaults;

    @Override
    String text() {
        Jobs service = Present.in(jobs, "The job service");
        Job job = JobText.find(service, id);
        StringBuilder text = new StringBuilder();
        line(text, "Job", job.id() + " (" + job.kind() + ")");
        line(text, "State", job.state() + (job.message().isEmpty() ? "" : ": " + job.message()));
        line(text, "Done", JobText.progress(job) + ", faults: " + job.faults());
        line(text, "Created", JobText.time(Optional.of(job.created())));
        line(text, "Started", JobText.time(job.started()));
        line(text, "Ended", JobText.time(job.ended()));
        report(service, job, text);
        return text.toString();
    }

    private void report(Jobs service, Job job, StringBuilder text) {
        for (int from = 0; from < MOST_LINES; from += SLICE) {
            List<ReportLine> lines = service.report(job.id(), from, SLICE);
            for (ReportLine line : lines) {
                if (line.fault() || !onlyFaults) {
                    text.append(line.fault() ? "! " : "  ").append(line.text()).append(System.lineSeparator());
                }
            }
            if (lines.size() < SLICE) {
                return;
            }
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("%-8s %s%n", name, value));
    }
}
