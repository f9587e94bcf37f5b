package nl.pleegplein.demo.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import nl.pleegplein.demo.DemoLibrary;
import nl.pleegplein.jobs.api.Job;
import nl.pleegplein.jobs.api.JobId;
import nl.pleegplein.jobs.api.Jobs;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Loads the demonstration content, also when it was removed before. */
@Service
@Command(
        scope = "pleegplein",
        name = "demo-load",
        description = "Loads the demonstration content into the library, also when it was removed before.")
public final class LoadCommand implements Action {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Reference
    DemoLibrary demo;

    @Reference
    Jobs jobs;

    @Reference
    Session session;

    @Override
    public Object execute() throws InterruptedException {
        PrintStream out = session.getConsole();
        JobId id = demo.load();
        out.println("Loading the demonstration content with job " + id);
        Optional<Job> job = jobs.find(id);
        while (job.isPresent() && !job.get().state().isEnded()) {
            Thread.sleep(PAUSE.toMillis());
            job = jobs.find(id);
        }
        job.ifPresent(ended -> out.println(ended.state() + ", faults: " + ended.faults() + ". " + ended.message()));
        return null;
    }
}
