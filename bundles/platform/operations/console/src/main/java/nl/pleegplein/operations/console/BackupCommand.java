package nl.pleegplein.operations.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.pleegplein.persistence.api.backup.BackupException;
import nl.pleegplein.persistence.api.backup.BackupReport;
import nl.pleegplein.persistence.api.backup.Backups;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

@Service
@Command(
        scope = "pleegplein",
        name = "backup",
        description = "Makes a backup of database, files and choices while the site runs; keys and settings are apart")
public class BackupCommand implements Action {
    private static final double MEBIBYTE = 1024 * 1024;

    @Reference
    List<Backups> backups = List.of();

    @Reference
    Session session;

    @Argument(name = "folder", required = true, description = "Where it is to stand; not there yet, or empty")
    String folder;

    @Override
    public Object execute() {
        // It hears from another thread, for which Karaf does not know the session.
        PrintStream console = session.getConsole();
        try {
            BackupReport report = Present.in(backups, "The database")
                    .make(Path.of(folder).toAbsolutePath(), line -> console.println("  ... " + line));
            System.out.println(text(report));
            return null;
        } catch (BackupException e) {
            // This is the operator's answer.
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    static String text(BackupReport report) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Done: %,d rows of %d tables of %d domains; %,d files, %,.1f MiB, in %.1f s; in %s",
                report.rows(),
                report.tables(),
                report.domains(),
                report.files(),
                report.bytes() / MEBIBYTE,
                report.took().toMillis() / 1000.0,
                report.folder()));
        report.warnings()
                .forEach(warning ->
                        text.append(System.lineSeparator()).append("! ").append(warning));
        return text.toString();
    }
}
