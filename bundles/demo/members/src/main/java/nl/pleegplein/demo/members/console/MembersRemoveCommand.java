package nl.pleegplein.demo.members.console;

import nl.pleegplein.demo.members.DemoMembers;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Removes the made-up members. */
@Service
@Command(
        scope = "pleegplein",
        name = "demo-members-remove",
        description = "Closes the accounts of the made-up members; they do not come back by themselves.")
public final class MembersRemoveCommand implements Action {
    @Reference
    DemoMembers demo;

    @Reference
    Session session;

    @Override
    public Object execute() {
        session.getConsole().println("Closed " + demo.remove() + " accounts.");
        return null;
    }
}
