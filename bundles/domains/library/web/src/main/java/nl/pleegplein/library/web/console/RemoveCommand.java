package nl.pleegplein.library.web.console;

import nl.pleegplein.access.api.Viewer;
import nl.pleegplein.library.api.LibraryImport;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Removes what an import brought in. */
@Service
@Command(
        scope = "pleegplein",
        name = "library-remove",
        description = "Removes all articles and dossiers that were imported under a name.")
public final class RemoveCommand implements Action {
    @Argument(name = "ORIGIN", description = "The name under which they were imported", required = true)
    String origin = "";

    @Reference
    LibraryImport imports;

    @Reference
    Session session;

    @Override
    public Object execute() {
        int removed = imports.removeOrigin(origin, Viewer.system());
        session.getConsole().println("Removed " + removed + " articles and dossiers of " + origin + ".");
        return null;
    }
}
