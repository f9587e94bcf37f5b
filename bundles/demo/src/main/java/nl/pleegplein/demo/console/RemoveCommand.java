package nl.pleegplein.demo.console;

import nl.pleegplein.demo.DemoLibrary;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Removes the demonstration content. */
@Service
@Command(
        scope = "pleegplein",
        name = "demo-remove",
        description = "Removes the demonstration content from the library; it does not come back by itself.")
public final class RemoveCommand implements Action {
    @Reference
    DemoLibrary demo;

    @Reference
    Session session;

    @Override
    public Object execute() throws InterruptedException {
        session.getConsole().println("Removed " + demo.remove() + " articles and dossiers.");
        return null;
    }
}
