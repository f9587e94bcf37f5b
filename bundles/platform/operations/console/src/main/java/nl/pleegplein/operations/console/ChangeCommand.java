package nl.pleegplein.operations.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.pleegplein.operations.api.Action;
import nl.pleegplein.operations.api.Domains;
import nl.pleegplein.operations.api.InstallationException;
import nl.pleegplein.operations.api.Plan;
import nl.pleegplein.operations.api.Release;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** A command that changes a domain: says what would happen, asks, and does it. */
abstract class ChangeCommand implements org.apache.karaf.shell.api.action.Action {
    @Reference
    List<Domains> domains = List.of();

    @Reference
    Session session;

    @Option(name = "--yes", aliases = "-y", description = "Do it without asking, for scripts")
    boolean yes;

    /** @param target a version, or a file that holds a release; nothing for the newest */
    void change(Action action, String domain, Optional<String> target) throws Exception {
        Domains installer = Present.in(domains, "The installer");
        try {
            Plan plan = installer.plan(action, domain, target.map(text -> version(installer, domain, text)));
            System.out.println(PlanText.of(plan));
            if (yes || agreed()) {
                // It hears from another thread, for which Karaf does not know the session.
                PrintStream console = session.getConsole();
                installer.carryOut(plan, line -> console.println("  ... " + line));
                System.out.println("Done: " + domain + " "
                        + plan.to().map(version -> version + " is installed").orElse("is removed; its data are kept"));
            } else {
                System.out.println(
                        "Nothing was changed. With --yes before the name of the domain it is done without asking.");
            }
        } catch (InstallationException e) {
            // This is the operator's answer; what is behind it stands in the log already.
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    private static String version(Domains installer, String domain, String target) {
        if (!target.contains("/") && !target.endsWith(".kar")) {
            return target;
        }
        Release release = installer.add(Path.of(target).toAbsolutePath());
        if (!release.domain().equals(domain)) {
            throw new InstallationException(target + " holds " + release + ", not " + domain);
        }
        return release.version();
    }

    private boolean agreed() throws Exception {
        String answer;
        try {
            answer = session.readLine("Go on? (yes/no) ", null);
        } catch (UnsupportedOperationException e) {
            // A session that runs one command and ends has nobody to ask.
            return false;
        }
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }
}
