package nl.pleegplein.library.web.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.JobState;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.jobs.api.ReportLine;

/** Prints what a job has to say until it ends. The job goes on when nobody follows it any more. */
final class JobFollower {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int LINES = 200;

    private final Jobs jobs;
    private final PrintStream out;
    private int printed;
    private String lastProgress = "";

    JobFollower(Jobs jobs, PrintStream out) {
        this.jobs = jobs;
        this.out = out;
    }

    void follow(JobId id) throws InterruptedException {
        out.println("Job " + id);
        Optional<Job> job = jobs.find(id);
        while (job.isPresent() && !job.get().state().isEnded()) {
            printProgress(job.get());
            printReport(id);
            Thread.sleep(PAUSE.toMillis());
            job = jobs.find(id);
        }
        printReport(id);
        job.ifPresentOrElse(this::printEnd, () -> out.println("The job is not there any more."));
    }

    private void printProgress(Job job) {
        String of = job.total().isPresent() ? " of " + job.total().getAsLong() + " steps" : "";
        String progress = job.state() == JobState.WAITING ? "waiting" : job.done() + of + "  " + job.message();
        if (!progress.equals(lastProgress)) {
            out.println(progress);
            lastProgress = progress;
        }
    }

    private void printReport(JobId id) {
        List<ReportLine> lines = jobs.report(id, printed, LINES);
        while (!lines.isEmpty()) {
            for (ReportLine line : lines) {
                out.println((line.fault() ? "FAULT  " : "       ") + line.text());
            }
            printed += lines.size();
            lines = jobs.report(id, printed, LINES);
        }
    }

    private void printEnd(Job job) {
        String faults = job.faults() == 0 ? "no faults" : job.faults() + (job.faults() == 1 ? " fault" : " faults");
        out.println(job.state() + ", " + faults + ". " + job.message());
    }
}
