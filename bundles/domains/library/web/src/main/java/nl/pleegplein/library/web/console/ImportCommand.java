package nl.pleegplein.library.web.console;

import java.io.PrintStream;
import java.nio.file.Path;
import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.jobs.api.Jobs;
import nl.pleegplein.library.api.LibraryImport;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Imports a folder and tells how it goes. */
@Service
@Command(
        scope = "pleegplein",
        name = "library-import",
        description = "Imports articles and dossiers from a folder of Markdown files; see the README of the library.")
public final class ImportCommand implements Action {
    @Argument(name = "DIR", description = "The folder, with articles, dossiers and media in it", required = true)
    @Completion(FileCompleter.class)
    String folder = "";

    @Option(
            name = "--origin",
            description = "Under which name the import is kept; it overwrites only what came in under the same name")
    String origin = "import";

    @Reference
    LibraryImport imports;

    @Reference
    Jobs jobs;

    @Reference
    Session session;

    @Override
    public Object execute() throws InterruptedException {
        PrintStream out = session.getConsole();
        Path path = Path.of(folder).toAbsolutePath().normalize();
        new JobFollower(jobs, out).follow(imports.importFolder(path, origin, Viewer.system()));
        return null;
    }
}
